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
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('clusters', table => {
    table.string('system').comment('Full entity reference');
    table.string('lifecycle');
    table.string('version', 32).comment('Of the core, for filters');
    table.string('status', 32).comment('Of the core, for filters');
  });

  await knex.schema.createTable('cluster_tags', table => {
    table.comment('The AWS tags of living clusters, for conditions');
    table.string('arn').notNullable();
    table.string('key', 128).notNullable();
    table.string('value', 256).notNullable();
    table.primary(['arn', 'key']);
    table.index(['key', 'value']);
  });

  await knex.schema.alterTable('section_freshness', table => {
    table
      .string('write_hash', 64)
      .comment('Of what the last good read wrote; null: write it again');
    table
      .string('full_at', 24)
      .comment('Start of the last good read that took nothing over');
  });

  for (const { arn, content } of await knex('sections').where({
    section: 'core',
  })) {
    const { version, status, tags } = JSON.parse(content);
    await knex('clusters')
      .where({ arn })
      .update({ version: version ?? null, status });
    const rows = Object.entries(tags).map(([key, value]) => ({
      arn,
      key,
      value,
    }));
    if (rows.length > 0) {
      await knex('cluster_tags').insert(rows);
    }
  }
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cluster_tags');
  await knex.schema.alterTable('section_freshness', table => {
    table.dropColumns('write_hash', 'full_at');
  });
  await knex.schema.alterTable('clusters', table => {
    table.dropColumns('system', 'lifecycle', 'version', 'status');
  });
};
