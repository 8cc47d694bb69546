/*
 * Copyright 2026 The EKS for Backstage Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import * as k8s from '@kubernetes/client-node';
import { Simulator, startSimulator } from '../startSimulator';
import { eksToken, keysOf, kubernetesRequest } from '../__testUtils__';
import { createWorld, demoWorld } from '../world';

const NOW = new Date('2026-11-20T12:00:00Z');
const PROD = '/clusters/111122223333/eu-west-1/prod-eu';
const ID = 'backstage.io/kubernetes-id';

describe('Kubernetes of the demo world', () => {
  const world = demoWorld();
  let simulator: Simulator;
  beforeEach(async () => {
    simulator = await startSimulator({ world, now: NOW });
  });
  afterEach(() => simulator.close());

  async function bearer(clusterName = 'prod-eu', accountId = '111122223333') {
    const credentials = keysOf(world, accountId);
    const token = await eksToken({ clusterName, credentials });
    return { authorization: `Bearer ${token}` };
  }

  async function get(path: string, headers: Record<string, string> = {}) {
    return kubernetesRequest(simulator, `${PROD}${path}`, {
      ...(await bearer()),
      ...headers,
    });
  }

  /** The client that Backstage uses, with a token for each request. */
  async function client(cluster: {
    accountId: string;
    region: string;
    name: string;
  }) {
    const { accountId, region, name } = cluster;
    const config = new k8s.KubeConfig();
    const token = await eksToken({
      clusterName: name,
      credentials: keysOf(world, accountId),
    });
    config.loadFromOptions({
      clusters: [
        {
          name: 'c',
          server: `${simulator.kubernetesEndpoint}/clusters/${accountId}/${region}/${name}`,
          caData: simulator.state.kubernetesApi.certificateAuthorityData,
        },
      ],
      users: [{ name: 'u', token }],
      contexts: [{ name: 'x', cluster: 'c', user: 'u' }],
      currentContext: 'x',
    });
    return config;
  }

  it('serves the official client: pods, workloads, endpoints, ingresses', async () => {
    const config = await client({
      accountId: '111122223333',
      region: 'eu-west-1',
      name: 'prod-eu',
    });
    const core = config.makeApiClient(k8s.CoreV1Api);
    const pods = await core.listNamespacedPod({
      namespace: 'invoices',
      labelSelector: `${ID}=invoices`,
    });
    expect(pods.items).toHaveLength(6);
    const withRole = pods.items.filter(pod =>
      pod.spec?.containers[0].env?.some(
        variable =>
          variable.name === 'AWS_ROLE_ARN' &&
          variable.value === 'arn:aws:iam::111122223333:role/invoices',
      ),
    );
    expect(withRole).toHaveLength(4);
    expect(withRole[0].spec?.volumes?.[0]).toMatchObject({
      name: 'aws-iam-token',
      projected: {
        sources: [
          {
            serviceAccountToken: {
              audience: 'sts.amazonaws.com',
              path: 'token',
            },
          },
        ],
      },
    });
    const account = await core.readNamespacedServiceAccount({
      namespace: 'invoices',
      name: 'invoices',
    });
    expect(account.metadata?.managedFields?.[0].time).toEqual(
      new Date('2026-11-20T09:00:00Z'),
    );

    const apps = config.makeApiClient(k8s.AppsV1Api);
    const deployment = await apps.readNamespacedDeployment({
      namespace: 'catalog',
      name: 'catalog-search',
    });
    expect(deployment.status?.readyReplicas).toBe(6);
    const replicaSets = await apps.listNamespacedReplicaSet({
      namespace: 'catalog',
    });
    expect(
      replicaSets.items.map(set => [
        set.metadata?.annotations?.['deployment.kubernetes.io/revision'],
        set.status?.readyReplicas,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['40', 4],
        ['41', 2],
      ]),
    );

    const discovery = config.makeApiClient(k8s.DiscoveryV1Api);
    const slices = await discovery.listNamespacedEndpointSlice({
      namespace: 'checkout',
    });
    expect(slices.items[0].endpoints).toHaveLength(6);
    expect(
      new Set(slices.items[0].endpoints.map(endpoint => endpoint.zone)),
    ).toEqual(new Set(['eu-west-1a', 'eu-west-1b', 'eu-west-1c']));

    const networking = config.makeApiClient(k8s.NetworkingV1Api);
    const ingress = await networking.readNamespacedIngress({
      namespace: 'checkout',
      name: 'checkout',
    });
    expect(ingress.status?.loadBalancer?.ingress?.[0].hostname).toMatch(
      /^k8s-checkout-checkout-[0-9a-f]{10}-\d+\.eu-west-1\.elb\.amazonaws\.com$/,
    );
    const policy = config.makeApiClient(k8s.PolicyV1Api);
    const budgets = await policy.listNamespacedPodDisruptionBudget({
      namespace: 'checkout',
    });
    expect(budgets.items[0].status).toMatchObject({
      disruptionsAllowed: 1,
      expectedPods: 6,
    });
    const custom = config.makeApiClient(k8s.CustomObjectsApi);
    const bindings = await custom.listNamespacedCustomObject({
      group: 'elbv2.k8s.aws',
      version: 'v1beta1',
      namespace: 'checkout',
      plural: 'targetgroupbindings',
    });
    expect(bindings).toMatchObject({
      items: [
        {
          kind: 'TargetGroupBinding',
          spec: { serviceRef: { name: 'checkout', port: 80 } },
        },
      ],
    });
  });

  it('shows what is wrong with pods', async () => {
    const config = await client({
      accountId: '444455556666',
      region: 'eu-west-1',
      name: 'staging',
    });
    const core = config.makeApiClient(k8s.CoreV1Api);
    const orders = await core.listNamespacedPod({ namespace: 'orders' });
    expect(
      orders.items.map(pod => [
        pod.status?.phase,
        pod.status?.containerStatuses?.[0].state?.waiting?.reason,
      ]),
    ).toEqual(Array(3).fill(['Pending', 'ImagePullBackOff']));
    const mailer = await core.listPodForAllNamespaces({
      labelSelector: `${ID}=mailer`,
    });
    expect(mailer.items[0].status?.containerStatuses?.[0]).toMatchObject({
      ready: false,
      restartCount: 14,
      state: { waiting: { reason: 'CrashLoopBackOff' } },
    });
    const events = await core.listNamespacedEvent({
      namespace: 'notifications',
      fieldSelector:
        'involvedObject.kind=Ingress,involvedObject.name=notifications',
    });
    expect(events.items).toHaveLength(1);
    expect(events.items[0]).toMatchObject({
      reason: 'FailedBuildModel',
      type: 'Warning',
      message: expect.stringContaining('unable to resolve at least one subnet'),
    });
    const networking = config.makeApiClient(k8s.NetworkingV1Api);
    const ingress = await networking.readNamespacedIngress({
      namespace: 'notifications',
      name: 'notifications',
    });
    expect(ingress.status?.loadBalancer).toEqual({});
    expect(ingress.metadata?.creationTimestamp).toEqual(
      new Date('2026-11-20T09:00:00Z'),
    );
  });

  it('runs a DaemonSet on every node', async () => {
    const nodes = JSON.parse((await get('/api/v1/nodes')).body).items;
    const agents = JSON.parse(
      (
        await get(
          '/api/v1/namespaces/kube-system/pods?labelSelector=app.kubernetes.io%2Fname%3Deks-pod-identity-agent',
        )
      ).body,
    ).items;
    expect(nodes).toHaveLength(9);
    expect(
      agents
        .map((pod: { spec: { nodeName: string } }) => pod.spec.nodeName)
        .sort(),
    ).toEqual(
      nodes.map((node: { metadata: { name: string } }) => node.metadata.name),
    );
  });

  it('keeps pending pods off the nodes and says why', async () => {
    const { body } = await get(
      `/api/v1/namespaces/fraud/pods?fieldSelector=${encodeURIComponent(
        'spec.nodeName=',
      )}`,
    );
    const pending = JSON.parse(body).items;
    expect(pending).toHaveLength(2);
    expect(pending[0].status).toMatchObject({
      phase: 'Pending',
      conditions: [{ type: 'PodScheduled', reason: 'Unschedulable' }],
    });
    const events = await get(
      `/api/v1/namespaces/fraud/events?fieldSelector=involvedObject.name%3D${pending[0].metadata.name}`,
    );
    expect(JSON.parse(events.body).items[0]).toMatchObject({
      reason: 'FailedScheduling',
      message: expect.stringContaining('2 Insufficient cpu'),
    });
    const running = await get(
      '/api/v1/namespaces/fraud/pods?fieldSelector=status.phase%3DRunning',
    );
    expect(JSON.parse(running.body).items[0].spec.containers[0].env).toEqual([
      {
        name: 'AWS_CONTAINER_CREDENTIALS_FULL_URI',
        value: 'http://169.254.170.23/v1/credentials',
      },
      {
        name: 'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE',
        value:
          '/var/run/secrets/pods.eks.amazonaws.com/serviceaccount/eks-pod-identity-token',
      },
    ]);
  });

  it('pages lists and lets continue tokens expire', async () => {
    const config = await client({
      accountId: '111122223333',
      region: 'eu-west-1',
      name: 'prod-eu',
    });
    const core = config.makeApiClient(k8s.CoreV1Api);
    const all = await core.listPodForAllNamespaces();
    const names: Array<string | undefined> = [];
    let token: string | undefined;
    let pages = 0;
    do {
      const page = await core.listPodForAllNamespaces({
        limit: 7,
        _continue: token,
      });
      names.push(...page.items.map(pod => pod.metadata?.uid));
      token = page.metadata?._continue;
      pages += 1;
    } while (token);
    expect(pages).toBe(Math.ceil(all.items.length / 7));
    expect(names).toEqual(all.items.map(pod => pod.metadata?.uid));

    const first = JSON.parse((await get('/api/v1/pods?limit=7')).body);
    expect(first.metadata.remainingItemCount).toBe(all.items.length - 7);
    const filtered = JSON.parse(
      (await get('/api/v1/pods?limit=1&fieldSelector=metadata.name!=x')).body,
    );
    expect(Object.keys(filtered.metadata).sort()).toEqual([
      'continue',
      'resourceVersion',
    ]);
    simulator.clock.advance(6 * 60_000);
    const late = await get(
      `/api/v1/pods?limit=7&continue=${first.metadata.continue}`,
    );
    expect(late.status).toBe(410);
    expect(JSON.parse(late.body)).toMatchObject({
      kind: 'Status',
      reason: 'Expired',
      code: 410,
    });
    expect((await get('/api/v1/pods?continue=made-up')).status).toBe(400);
  });

  it('gives metadata only when the client asks for it', async () => {
    const accept =
      'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1,application/json';
    const { body } = await get('/apis/apps/v1/deployments?limit=2', { accept });
    const list = JSON.parse(body);
    expect(list).toMatchObject({
      kind: 'PartialObjectMetadataList',
      apiVersion: 'meta.k8s.io/v1',
    });
    expect(list.items).toHaveLength(2);
    expect(Object.keys(list.items[0]).sort()).toEqual([
      'apiVersion',
      'kind',
      'metadata',
    ]);
    expect(list.items[0].metadata.labels).toHaveProperty([
      'app.kubernetes.io/name',
    ]);
  });

  it('refuses who has no token, the wrong cluster or no access entry', async () => {
    const path = `${PROD}/api/v1/pods`;
    const wrongCluster = await bearer('prod-us');
    const stranger = await bearer('prod-eu', '444455556666');
    for (const headers of [{}, wrongCluster, stranger]) {
      const answer = await kubernetesRequest(simulator, path, headers);
      expect(answer.status).toBe(401);
      expect(JSON.parse(answer.body)).toEqual({
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Failure',
        message: 'Unauthorized',
        reason: 'Unauthorized',
        code: 401,
      });
    }
    expect(
      simulator.calls.matching({ service: 'kubernetes', action: 'list pods' }),
    ).toHaveLength(3);
  });

  it('denies by RBAC as the world says', async () => {
    const list = await get('/api/v1/secrets');
    expect(list.status).toBe(403);
    expect(JSON.parse(list.body)).toMatchObject({
      reason: 'Forbidden',
      message:
        'secrets is forbidden: User "arn:aws:sts::111122223333:assumed-role/backstage-eks/backstage" cannot list resource "secrets" in API group "" at the cluster scope',
    });
    const one = await get('/api/v1/namespaces/checkout/secrets/x');
    expect(JSON.parse(one.body).message).toContain('secrets "x" is forbidden');
    expect(JSON.parse(one.body).message).toContain(
      'in the namespace "checkout"',
    );
  });

  it('does not tell who may not read a type whether it is served', async () => {
    simulator.faults.add({ service: 'kubernetes', kind: 'deny', times: 1 });
    const path = '/apis/karpenter.sh/v1/nodepools';
    expect((await get(path)).status).toBe(403);
    expect((await get(path)).status).toBe(404);
  });

  it('answers 404 as the API server does', async () => {
    const missing = await get(
      '/apis/apps/v1/namespaces/checkout/deployments/x',
    );
    expect(missing.status).toBe(404);
    expect(JSON.parse(missing.body)).toMatchObject({
      message: 'deployments.apps "x" not found',
      reason: 'NotFound',
      details: { name: 'x', group: 'apps', kind: 'deployments' },
    });
    for (const path of [
      '/apis/metrics.k8s.io/v1beta1/pods',
      '/apis/karpenter.sh/v1/nodepools',
      '/nothing',
    ]) {
      const answer = await get(path);
      expect(answer).toMatchObject({
        status: 404,
        body: '404 page not found\n',
      });
      expect(answer.contentType).toContain('text/plain');
    }
    const elsewhere = await kubernetesRequest(
      simulator,
      '/clusters/111122223333/eu-west-1/none/version',
    );
    expect(elsewhere.status).toBe(404);
  });

  it('refuses bad selectors and everything but reading', async () => {
    const bad = await get('/api/v1/pods?labelSelector=a%3Db%3Dc');
    expect(bad.status).toBe(400);
    const watch = await get('/api/v1/pods?watch=true');
    expect(watch.status).toBe(405);
    const post = await kubernetesRequest(
      simulator,
      `${PROD}/api/v1/namespaces/checkout/pods`,
      await bearer(),
      'POST',
    );
    expect(post.status).toBe(405);
  });

  it('tells its version and types, and follows an upgrade', async () => {
    const version = JSON.parse((await get('/version')).body);
    expect(version).toMatchObject({
      major: '1',
      minor: '33',
      gitVersion: 'v1.33.12-eks-3025e55',
    });
    const groups = JSON.parse((await get('/apis')).body).groups;
    expect(groups.map((group: { name: string }) => group.name)).toEqual(
      expect.arrayContaining(['apps', 'batch', 'elbv2.k8s.aws']),
    );
    const resources = JSON.parse((await get('/apis/apps/v1')).body).resources;
    expect(resources).toContainEqual(
      expect.objectContaining({ name: 'deployments', namespaced: true }),
    );
    const cluster = simulator.state.clusters.get(
      '111122223333/eu-west-1/prod-eu',
    );
    Object.assign(cluster?.cluster ?? {}, { version: '1.34' });
    expect(JSON.parse((await get('/version')).body).minor).toBe('34');
  });

  it('answers every list of the stock Kubernetes plugin', async () => {
    const lists = [
      '/api/v1/pods',
      '/api/v1/services',
      '/api/v1/configmaps',
      '/api/v1/limitranges',
      '/api/v1/resourcequotas',
      '/apis/apps/v1/deployments',
      '/apis/apps/v1/replicasets',
      '/apis/apps/v1/statefulsets',
      '/apis/apps/v1/daemonsets',
      '/apis/autoscaling/v2/horizontalpodautoscalers',
      '/apis/batch/v1/jobs',
      '/apis/batch/v1/cronjobs',
      '/apis/networking.k8s.io/v1/ingresses',
    ];
    const answers = await Promise.all(
      lists.map(path => get(`${path}?labelSelector=${ID}%3Dcheckout`)),
    );
    expect(answers.map(answer => answer.status)).toEqual(lists.map(() => 200));
    const counts = answers.map(answer => JSON.parse(answer.body).items.length);
    expect(counts).toEqual([6, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 1]);
  });

  it('labels Auto Mode nodes and serves NodePools there', async () => {
    const path = '/clusters/111122223333/us-east-1/prod-us';
    const headers = await bearer('prod-us');
    const nodes = await kubernetesRequest(
      simulator,
      `${path}/api/v1/nodes`,
      headers,
    );
    expect(JSON.parse(nodes.body).items[0].metadata.labels).toMatchObject({
      'eks.amazonaws.com/compute-type': 'auto',
      'karpenter.sh/nodepool': expect.stringMatching(
        /^(general-purpose|system)$/,
      ),
    });
    const pools = await kubernetesRequest(
      simulator,
      `${path}/apis/karpenter.sh/v1/nodepools`,
      headers,
    );
    expect(JSON.parse(pools.body).items).toHaveLength(2);
    const bindings = await kubernetesRequest(
      simulator,
      `${path}/apis/eks.amazonaws.com/v1/targetgroupbindings`,
      headers,
    );
    expect(JSON.parse(bindings.body).items).toHaveLength(2);
  });
});

describe('Kubernetes objects given as they are', () => {
  it('serves them and their group', async () => {
    const { accounts } = demoWorld();
    const world = createWorld({
      accounts,
      clusters: [
        {
          name: 'a',
          accountId: '111122223333',
          region: 'eu-west-1',
          version: '1.36',
          accessEntries: [
            { principal: 'arn:aws:iam::111122223333:role/backstage-eks' },
          ],
          objects: [
            {
              apiVersion: 'gateway.networking.k8s.io/v1',
              kind: 'Gateway',
              metadata: { name: 'web', namespace: 'edge' },
              spec: { gatewayClassName: 'alb' },
            },
          ],
        },
      ],
    });
    const simulator = await startSimulator({ world });
    const token = await eksToken({
      clusterName: 'a',
      credentials: keysOf(world),
    });
    const { body } = await kubernetesRequest(
      simulator,
      '/clusters/111122223333/eu-west-1/a/apis/gateway.networking.k8s.io/v1/namespaces/edge/gateways/web',
      { authorization: `Bearer ${token}` },
    );
    expect(JSON.parse(body)).toMatchObject({
      kind: 'Gateway',
      metadata: { name: 'web', namespace: 'edge' },
      spec: { gatewayClassName: 'alb' },
    });
    await simulator.close();
  });
});
