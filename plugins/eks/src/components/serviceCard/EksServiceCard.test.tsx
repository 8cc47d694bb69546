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

import { ServiceState } from '@backstage-eks/plugin-eks-common';
import {
  registerMswTestHooks,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { eksApi } from '../../extensions/apis';
import { eksServiceCard } from '../../extensions/entityCards';
import { serviceEntity, serviceStates } from '../../__testUtils__';
import { answer, fail } from '../../__testUtils__/handlers';

const server = setupServer();
registerMswTestHooks(server);

const PATH = 'services/component/default/payments-api';

function renderCard() {
  return renderTestApp({
    extensions: [
      createTestEntityPage({ entity: serviceEntity }),
      eksServiceCard,
      eksApi,
    ],
  });
}

async function renderState(state: ServiceState) {
  server.use(answer(PATH, state));
  renderCard();
  await screen.findByRole('heading', { name: 'EKS' });
}

describe('EksServiceCard', () => {
  it('leads with the worst place and says what is wrong, since when and what to do', async () => {
    await renderState(serviceStates.broken);

    const worst = await screen.findByRole('region', { name: 'prod-eu' });
    expect(
      screen
        .getAllByRole('heading', { level: 4 })
        .map(heading => heading.textContent),
    ).toEqual(['prod-eu', 'prod-us']);
    expect(worst).toHaveTextContent('eu-west-1');
    expect(worst).toHaveTextContent('Kubernetes 1.33');
    expect(within(worst).getByRole('link', { name: 'prod-eu' })).toBeVisible();
    expect(
      within(worst)
        .getAllByRole('button', { expanded: false })
        .map(button => button.textContent),
    ).toEqual(['Placement Progressing', 'Identity Broken', 'Ingress Degraded']);
    expect(worst).toHaveTextContent(
      'Role payments-api trusts payments:api-v1; your pods are payments:api.',
    );
    expect(worst).toHaveTextContent(
      'Next: Merge this into the trust policy of payments-api.',
    );
    expect(worst).toHaveTextContent('for 3 hr');
    expect(worst).toHaveTextContent('1 more finding');
    expect(screen.getByText(/^Checked/)).toHaveTextContent(/Checked 4\ds ago/);
  });

  it('opens with the keyboard to evidence, the change of the document and the code', async () => {
    await renderState(serviceStates.broken);
    const identity = await screen.findByRole('button', {
      name: 'Identity Broken',
    });
    expect(identity).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByText('IRSA-10')).not.toBeInTheDocument();

    identity.focus();
    await userEvent.keyboard('{Enter}');
    expect(identity).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText('IRSA-10')).toBeVisible();
    expect(screen.getByText('Trusted subject')).toBeVisible();
    const document = screen.getByLabelText(
      'Change of Trust policy of payments-api',
    );
    expect(within(document).getByRole('deletion')).toHaveTextContent(
      /^- .*system:serviceaccount:payments:api-v1/,
    );
    expect(within(document).getByRole('insertion')).toHaveTextContent(
      /^\+ .*system:serviceaccount:payments:api"/,
    );
    expect(document).toHaveTextContent('"Version": "2012-10-17"');

    await userEvent.keyboard(' ');
    expect(identity).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByText('IRSA-10')).not.toBeInTheDocument();
  });

  it('marks advice as advice, not as another healthy state', async () => {
    const [place] = serviceStates.healthy.places;
    await renderState({
      ...serviceStates.healthy,
      places: [
        {
          ...place,
          placement: {
            state: 'healthy',
            findings: [
              ...place.placement.findings,
              {
                code: 'PL-09',
                state: 'healthy',
                advice: true,
                sentence: 'All 6 pods run on Spot capacity.',
                evidence: [],
              },
            ],
          },
        },
      ],
    });
    const placement = await screen.findByRole('button', {
      name: 'Placement Healthy',
    });
    await userEvent.click(placement);
    const advice = screen.getByText('PL-09').closest('article');
    expect(advice).toHaveTextContent(/^Advice.*Spot capacity/);
    expect(advice).not.toHaveTextContent('Healthy');
  });

  it('copies commands and says when the browser refuses', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(window.navigator.clipboard, 'writeText');
    await renderState(serviceStates.broken);
    await user.click(
      (
        await screen.findAllByRole('button', { name: 'Ingress Degraded' })
      )[0],
    );

    await user.click(screen.getByRole('button', { name: 'Copy command' }));
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible();
    expect(writeText).toHaveBeenLastCalledWith(
      'kubectl --context prod-eu --namespace payments rollout undo deployment/api',
    );

    writeText.mockRejectedValue(new Error('not allowed'));
    await user.click(screen.getByRole('button', { name: 'Copied' }));
    expect(
      await screen.findByRole('button', { name: /Could not copy/ }),
    ).toBeVisible();
  });

  it('lists the nodes in the details of placement', async () => {
    await renderState(serviceStates.healthy);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Placement Healthy' }),
    );
    const place = screen.getByRole('region', { name: 'prod-us' });
    const [general, spot] = within(place).getAllByRole('listitem');
    expect(general).toHaveTextContent(
      'general Managed node group4/4 pods ready on 3 nodes',
    );
    expect(spot).toHaveTextContent('SPOT · c7g.xlarge, m7g.xlarge · v1.33.4');
  });

  it('asks anew past the cache and announces it', async () => {
    const queries: (string | null)[] = [];
    const states = [serviceStates.broken, serviceStates.healthy];
    server.use(
      http.get(`*/api/eks/${PATH}`, ({ request }) => {
        queries.push(new URL(request.url).searchParams.get('fresh'));
        return HttpResponse.json(states.shift());
      }),
    );
    renderCard();
    expect(
      await screen.findByRole('button', { name: 'Identity Broken' }),
    ).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Check again' }));
    expect(await screen.findByText('Checked again')).toHaveAttribute(
      'role',
      'status',
    );
    expect(screen.queryByText('Broken')).not.toBeInTheDocument();
    expect(queries).toEqual([null, 'true']);
  });

  it('keeps what it knows when checking again fails, and says so', async () => {
    await renderState(serviceStates.healthy);
    await screen.findByRole('button', { name: 'Identity Healthy' });
    server.use(
      fail(PATH, 503, {
        name: 'ServiceUnavailableError',
        message: 'No database',
      }),
    );

    await userEvent.click(screen.getByRole('button', { name: 'Check again' }));
    expect(await screen.findByText(/Could not check again/)).toBeVisible();
    expect(screen.getByText('No database')).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Identity Healthy' }),
    ).toBeVisible();
  });

  it('shows a cluster that does not answer as unknown, never as healthy', async () => {
    await renderState(serviceStates.unreachable);
    const place = await screen.findByRole('region', { name: 'staging' });
    expect(place).toHaveTextContent(
      'The API of staging did not answer within 5 s.',
    );
    expect(place).toHaveTextContent('Timed out for 26 min');
    expect(within(place).getAllByText('Unknown')).toHaveLength(3);
    expect(screen.queryByText('Healthy')).not.toBeInTheDocument();
  });

  it.each<[keyof typeof serviceStates, string, RegExp]>([
    ['notAnnotated', 'No workloads named', /kubernetes-id: payments-api/],
    ['noCluster', 'No cluster named', /backstage.io\/kubernetes-cluster:/],
    [
      'unknownCluster',
      'The named cluster is not known here',
      /is not in the inventory/,
    ],
    ['nothingFound', 'Nothing runs here', /check the deployment/],
    ['onlyHidden', 'Nothing that you may see', /1 more place is on a cluster/],
    ['noIngress', 'prod-us', /No Ingress, Gateway or load balancer/],
    ['hiddenPlaces', 'prod-us', /2 more places are on clusters/],
  ])('explains %s', async (name, title, text) => {
    await renderState(serviceStates[name]);
    expect(await screen.findByRole('heading', { name: title })).toBeVisible();
    expect(screen.getByText(text)).toBeVisible();
  });

  it('copies the annotation to add', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(window.navigator.clipboard, 'writeText');
    await renderState(serviceStates.notAnnotated);
    await user.click(
      await screen.findByRole('button', { name: 'Copy annotation' }),
    );
    expect(writeText).toHaveBeenLastCalledWith(
      'backstage.io/kubernetes-id: payments-api',
    );
  });

  it('names the permission that the user lacks', async () => {
    server.use(
      fail(PATH, 403, { name: 'NotAllowedError', message: 'Unauthorized' }),
    );
    renderCard();
    expect(
      await screen.findByRole('heading', { name: 'You may not see this' }),
    ).toBeVisible();
    expect(screen.getByText('eks.service.read')).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Check again' }),
    ).not.toBeInTheDocument();
  });

  it('says what the backend says, and tries again', async () => {
    server.use(
      fail(PATH, 503, {
        name: 'ServiceUnavailableError',
        message: 'No database',
      }),
    );
    renderCard();
    expect(await screen.findByText('No database')).toBeVisible();

    server.use(answer(PATH, serviceStates.healthy));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('button', { name: 'Identity Healthy' }),
    ).toBeVisible();
    expect(screen.queryByText('No database')).not.toBeInTheDocument();
  });

  it('shows that it is loading', async () => {
    server.use(http.get(`*/api/eks/${PATH}`, () => new Promise(() => {})));
    renderCard();
    expect(await screen.findByText('Loading')).toHaveAttribute(
      'role',
      'status',
    );
  });
});
