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

import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { nameOf, type EksBackend } from '../eks';
import {
  chooseAddonVersions,
  chooseKubernetesVersion,
  pinnedAddonVersions,
  pinnedKubernetesVersion,
  readPublishedSpecs,
} from '../versions';
import { examples } from './resolveVersions.examples';

/**
 * Creates the `eks:versions:resolve` action: the Kubernetes version and the add-on versions that all targets offer.
 *
 * @internal
 */
export function createResolveVersionsAction(options: {
  eks: EksBackend;
  reader: UrlReaderService;
}) {
  const { eks, reader } = options;
  return createTemplateAction({
    id: 'eks:versions:resolve',
    description:
      'Chooses a Kubernetes version and add-on versions that EKS offers in every target. Versions that existing cluster.yaml files pin are kept.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        targets: z =>
          z
            .array(
              z
                .object({
                  accountId: z.string().describe('AWS account, 12 digits'),
                  region: z.string().describe('AWS region, such as eu-west-1'),
                  name: z
                    .string()
                    .optional()
                    .describe('Stands for {name} in keepFrom'),
                })
                .passthrough(),
            )
            .min(1)
            .describe('Where the clusters shall be'),
        kubernetesVersion: z =>
          z
            .string()
            .optional()
            .describe(
              'Kubernetes minor version, such as 1.35. Default: the one of existing files, else the default of EKS',
            ),
        addons: z =>
          z
            .array(z.union([z.string(), z.array(z.string())]))
            .optional()
            .describe(
              'Names of add-ons. A list among them is taken apart, so that what a form chose can stand beside fixed names',
            ),
        podIdentity: z =>
          z
            .array(z.string())
            .optional()
            .describe(
              'Names of add-ons that get the IAM policies that EKS recommends for them, when they are among the chosen ones',
            ),
        keepFrom: z =>
          z
            .union([z.string(), z.array(z.string())])
            .optional()
            .describe(
              'URLs of cluster.yaml files; {name} stands for the name of each target. Their add-on versions are kept while the Kubernetes version is the same. Files that do not exist are left out',
            ),
      },
      output: {
        kubernetesVersion: z =>
          z.string().describe('Kubernetes minor version, such as 1.35'),
        addons: z =>
          z
            .array(
              z.object({
                name: z.string(),
                version: z.string(),
                podIdentity: z.boolean().optional(),
              }),
            )
            .describe('Add-ons with their versions, in the order of the input'),
      },
    },
    async handler(ctx) {
      const { targets, kubernetesVersion: wanted } = ctx.input;
      const addons = [...new Set(ctx.input.addons?.flat() ?? [])];
      const podIdentity = new Set(ctx.input.podIdentity ?? []);
      const caller = {
        credentials: await ctx.getInitiatorCredentials(),
        signal: ctx.signal,
      };
      // What is chosen must not change when the task goes on after a restart: AWS may publish newer add-ons meanwhile.
      const resolved = await ctx.checkpoint({
        key: `eks.versions.resolve.${wanted ?? 'default'}.${targets
          .map(nameOf)
          .join()}.${addons.join()}`,
        fn: async () => {
          const published = await readPublishedSpecs(
            urlsOf(ctx.input.keepFrom, targets),
            { reader, signal: ctx.signal },
          );
          const offers = await Promise.all(
            targets.map(async target => ({
              target: nameOf(target),
              list: await eks.listKubernetesVersions(target, caller),
            })),
          );
          for (const { target, list } of offers) {
            if (list.source === 'fallback') {
              ctx.logger.warn(
                `The Kubernetes versions of ${target} are those of ${list.asOf}, because the account could not be asked.`,
              );
            }
          }
          const kubernetesVersion = chooseKubernetesVersion(
            offers,
            wanted ?? pinnedKubernetesVersion(published),
          );
          const addonOffers = await Promise.all(
            targets.map(async target => ({
              target: nameOf(target),
              list: await eks.listAddonVersions(
                target,
                kubernetesVersion,
                caller,
              ),
            })),
          );
          const chosen = chooseAddonVersions(
            addonOffers,
            addons,
            pinnedAddonVersions(published, kubernetesVersion),
          );
          return {
            kubernetesVersion,
            addons: chosen.map(addon =>
              podIdentity.has(addon.name)
                ? { ...addon, podIdentity: true }
                : addon,
            ),
          };
        },
      });
      ctx.logger.info(
        `Kubernetes ${resolved.kubernetesVersion}; ${resolved.addons
          .map(({ name, version }) => `${name} ${version}`)
          .join(', ')}`,
      );
      ctx.output('kubernetesVersion', resolved.kubernetesVersion);
      ctx.output('addons', resolved.addons);
    },
  });
}

function urlsOf(
  keepFrom: string | string[] | undefined,
  targets: Array<{ name?: string }>,
): string[] {
  const urls = [keepFrom ?? []]
    .flat()
    .flatMap(url =>
      url.includes('{name}')
        ? targets.flatMap(({ name }) =>
            name === undefined
              ? []
              : [url.replaceAll('{name}', encodeURIComponent(name))],
          )
        : [url],
    );
  return [...new Set(urls)];
}
