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
  await knex.schema.createTable('inventory_revision', table => {
    table.comment('One row: the revision of the last change');
    table.integer('id').primary();
    table.integer('value').notNullable();
  });
  await knex('inventory_revision').insert({ id: 1, value: 0 });

  await knex.schema.createTable('targets', table => {
    table.comment('Accounts and regions, with the outcome of the last read');
    table.string('account_id', 12).notNullable();
    table.string('region', 32).notNullable();
    table.string('read_started_at', 24).comment('Start of the last read');
    table.string('listed_at', 24).comment('Start of the last complete list');
    table.text('failure').comment('JSON; null when the last read worked');
    table.string('failing_since', 24);
    table.primary(['account_id', 'region']);
  });

  await knex.schema.createTable('clusters', table => {
    table.comment('Clusters that exist, and tombstones of those that are gone');
    table.string('arn').primary();
    table
      .string('incarnation', 24)
      .notNullable()
      .comment('createdAt: the same ARN with another one is another cluster');
    table.string('account_id', 12).notNullable();
    table.string('region', 32).notNullable();
    table.string('name').notNullable();
    table.string('entity_name', 63).notNullable();
    table.string('owner').notNullable();
    table.integer('revision').notNullable().comment('Of the last change');
    table.integer('missing_lists').notNullable().defaultTo(0);
    table.string('missing_since', 24).comment('First list without it');
    table.string('first_seen_at', 24).notNullable();
    table.string('removed_at', 24).comment('Null while it exists');
    table.index(['revision']);
    table.index(['account_id', 'region']);
  });
  await knex.raw(
    'create unique index clusters_entity_name_unique on clusters (entity_name) where removed_at is null',
  );

  await knex.schema.createTable('sections', table => {
    table.comment('The last good content of each section of a cluster');
    table.string('arn').notNullable();
    table.string('section', 32).notNullable();
    table.text('content').notNullable().comment('JSON');
    table.string('content_hash', 64).notNullable();
    table.primary(['arn', 'section']);
  });

  await knex.schema.createTable('section_freshness', table => {
    table.comment('Written at every read, apart from the content');
    table.string('arn').notNullable();
    table.string('section', 32).notNullable();
    table.string('started_at', 24).notNullable();
    table.string('observed_at', 24).comment('Of the last good read');
    table.text('failure').comment('JSON; null when the last read worked');
    table.string('failing_since', 24);
    table.primary(['arn', 'section']);
  });

  await knex.schema.createTable('journal', table => {
    table.comment('What changed on a cluster, and when');
    table.increments('id');
    table.integer('revision').notNullable();
    table.string('arn').notNullable();
    table.string('at', 24).notNullable();
    table.string('section', 32).notNullable();
    table.text('change').notNullable().comment('JSON');
    table.index(['arn', 'id']);
    table.index(['at']);
  });

  await knex.schema.createTable('removed_entities', table => {
    table.comment('Catalog entities that a cluster once had and has no more');
    table.string('entity_name', 63).primary();
    table.string('arn').notNullable();
    table.string('removed_at', 24).notNullable();
    table.index(['arn']);
    table.index(['removed_at']);
  });

  await knex.schema.createTable('shared_facts', table => {
    table.comment('Facts that many clusters share, such as support calendars');
    table.string('kind', 32).notNullable();
    table.string('scope', 64).notNullable().comment('Such as a region');
    table.text('content').comment('JSON');
    table.string('started_at', 24).notNullable();
    table.string('observed_at', 24);
    table.text('failure').comment('JSON; null when the last read worked');
    table.string('failing_since', 24);
    table.primary(['kind', 'scope']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'shared_facts',
    'removed_entities',
    'journal',
    'section_freshness',
    'sections',
    'clusters',
    'targets',
    'inventory_revision',
  ]) {
    await knex.schema.dropTable(table);
  }
};
