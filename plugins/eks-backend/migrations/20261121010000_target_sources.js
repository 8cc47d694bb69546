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
  await knex.schema.createTable('target_sources', table => {
    table.comment('What finds accounts and regions, with its last listing');
    table.string('id', 100).primary();
    table.string('started_at', 24).notNullable().comment('Of the last listing');
    table.string('observed_at', 24).comment('Of the list that counts');
    table.text('failure').comment('JSON; null when the last listing worked');
    table.string('failing_since', 24);
    table.string('empty_since', 24).comment('First empty list after another');
  });

  await knex.schema.createTable('discovered_targets', table => {
    table.comment(
      'Accounts and regions of the list that counts of each source',
    );
    table.string('source_id', 100).notNullable();
    table.string('account_id', 12).notNullable();
    table.string('region', 32).notNullable();
    table.string('account_name');
    table.primary(['source_id', 'account_id', 'region']);
  });

  await knex.schema.createTable('departed_targets', table => {
    table.comment('Accounts and regions with clusters that no source names');
    table.string('account_id', 12).notNullable();
    table.string('region', 32).notNullable();
    table.string('left_at', 24).notNullable();
    table.primary(['account_id', 'region']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'departed_targets',
    'discovered_targets',
    'target_sources',
  ]) {
    await knex.schema.dropTable(table);
  }
};
