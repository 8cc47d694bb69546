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

/**
 * The cluster that a request is for, as AWS describes it. Nothing here comes from an entity or from the cluster itself.
 *
 * @public
 */
export interface KubernetesTransportCluster {
  arn: string;
  /** 12 digits. */
  accountId: string;
  /** Such as `eu-west-1`. */
  region: string;
  /** The exact name in EKS. */
  name: string;
  /** The URL of the API server, with scheme; it may have a path. */
  endpoint: string;
  /** PEM bundle, base64. Absent when AWS did not give one; the transport must not trust the public authorities instead. */
  certificateAuthorityData?: string;
}

/**
 * One request to the API of a cluster. The portal only reads.
 *
 * @public
 */
export interface KubernetesRequest {
  cluster: KubernetesTransportCluster;
  method: 'GET';
  /** Path and query below the endpoint, such as `/api/v1/nodes?limit=500`. */
  path: string;
  /** Lower-case names. `authorization` carries a token that is good for this cluster only: send it nowhere else. */
  headers: Record<string, string>;
  /** Aborts when the answer is no longer waited for. */
  signal: AbortSignal;
}

/**
 * The answer of the API server, whatever its status.
 *
 * @public
 */
export interface KubernetesResponse {
  /** The HTTP status code. */
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  /** The whole body as text. */
  body: string;
}

/**
 * Carries requests to the API servers of the clusters.
 *
 * @remarks
 * The default opens connections from the backend itself. Replace it where the backend cannot reach the clusters, such as
 * for private endpoints that answer through a proxy of their network only. An implementation must reject redirects, bound
 * the size of a body, and keep the order of nothing: requests for many clusters run at the same time.
 *
 * @public
 */
export interface KubernetesTransport {
  /**
   * Sends one request and waits for the whole answer.
   *
   * @throws KubernetesTransportError when there is no answer, or none that may be used. Any other error counts as
   * `unreachable`, and its message is not shown to users.
   */
  send(request: KubernetesRequest): Promise<KubernetesResponse>;

  /** Closes all connections when the backend shuts down. */
  close?(): Promise<void>;
}
