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

// Times are ISO 8601 in UTC with milliseconds, as text: they sort and compare the same in SQLite and PostgreSQL.

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('workload_indexes', table => {
    table.comment('Clusters whose workloads were read, and how that ended');
    table.string('arn').primary();
    table
      .string('incarnation', 24)
      .notNullable()
      .comment('createdAt of the cluster whose workloads they are');
    table.string('content_hash', 64).comment('Null before the first good read');
    table.string('started_at', 24).notNullable();
    table.string('observed_at', 24).comment('Of the last good read');
    table.text('failure').comment('JSON; null when the last read worked');
    table.string('failing_since', 24);
  });

  await knex.schema.createTable('workloads', table => {
    table.comment('Deployments, DaemonSets and StatefulSets by their labels');
    table.string('arn').notNullable();
    table.string('kind', 32).notNullable();
    table.string('namespace', 63).notNullable();
    table.string('name', 253).notNullable();
    table.text('labels').notNullable().comment('JSON');
    table.string('kubernetes_id', 63).comment('backstage.io/kubernetes-id');
    table.primary(['arn', 'kind', 'namespace', 'name']);
    table.index(['kubernetes_id']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('workloads');
  await knex.schema.dropTable('workload_indexes');
};
