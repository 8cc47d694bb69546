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

/** `spec.type` of the entity of a cluster, as the Kubernetes plugin expects it. @public */
export const ENTITY_TYPE_CLUSTER = 'kubernetes-cluster';
/** `spec.type` of the entity of a managed node group. @public */
export const ENTITY_TYPE_NODE_GROUP = 'eks-node-group';
/** `spec.type` of the entity of an EKS add-on. @public */
export const ENTITY_TYPE_ADDON = 'eks-addon';

/** Annotation: the ARN of what the entity stands for. @public */
export const ANNOTATION_AWS_ARN = 'amazonaws.com/arn';
/** Annotation: the AWS account, 12 digits. @public */
export const ANNOTATION_AWS_ACCOUNT_ID = 'amazonaws.com/account-id';

/** Label: Kubernetes minor version of a cluster or node group, such as `1.34`. @public */
export const LABEL_KUBERNETES_VERSION = 'backstage-eks.io/kubernetes-version';
/** Label: AWS region, such as `eu-west-1`. @public */
export const LABEL_REGION = 'backstage-eks.io/region';
/** Label: AWS account, 12 digits. @public */
export const LABEL_ACCOUNT_ID = 'backstage-eks.io/account-id';
/** Label: whether a cluster runs EKS Auto Mode, `true` or `false`. @public */
export const LABEL_AUTO_MODE = 'backstage-eks.io/auto-mode';
/** Label of node groups and add-ons: name of the entity of their cluster. @public */
export const LABEL_CLUSTER = 'backstage-eks.io/cluster';
/** Label of add-ons: the name in EKS, such as `vpc-cni`. @public */
export const LABEL_ADDON = 'backstage-eks.io/addon';
/** Label of node groups: `ON_DEMAND`, `SPOT` or `CAPACITY_BLOCK`. @public */
export const LABEL_CAPACITY_TYPE = 'backstage-eks.io/capacity-type';

/** Annotation of clusters: the platform version, such as `eks.18`. @public */
export const ANNOTATION_PLATFORM_VERSION = 'backstage-eks.io/platform-version';
/** Annotation of node groups: the AMI release, such as `1.34.6-20261101`. @public */
export const ANNOTATION_RELEASE_VERSION = 'backstage-eks.io/release-version';
/** Annotation of add-ons: the version, such as `v1.20.4-eksbuild.2`. @public */
export const ANNOTATION_ADDON_VERSION = 'backstage-eks.io/addon-version';

/**
 * Annotation of clusters: the version of one of their add-ons, so that clusters can be searched by it.
 *
 * @param addonName - the name in EKS, such as `vpc-cni`
 * @public
 */
export function addonVersionAnnotation(addonName: string): string {
  return `addons.backstage-eks.io/${addonName}`;
}

/**
 * Tag of a cluster in AWS: URL of the `cluster.yaml` that declares it, on the main branch of its repository. Templates set
 * it; the portal links the entity to the repository by it.
 *
 * @public
 */
export const TAG_SOURCE = 'backstage-eks.io/source';

/**
 * Tag of a cluster in AWS: entity reference of its owner, such as `group:default/platform`. Templates set it.
 *
 * @public
 */
export const TAG_OWNER = 'backstage-eks.io/owner';
