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

import type { AwsCredentialIdentity } from '@aws-sdk/types';
import { AccountCredentials } from './AccountCredentials';
import { toReadFailure } from './toReadFailure';

const ACCOUNT = '111122223333';

function setUp(provide: () => Promise<AwsCredentialIdentity>) {
  const provider = jest.fn(provide);
  const configured = new Set([ACCOUNT]);
  const credentials = AccountCredentials.create({
    credentialsManager: {
      getCredentialProvider: async () => ({ sdkCredentialProvider: provider }),
    },
    isConfigured: accountId => configured.has(accountId),
    timeoutMs: 100,
  });
  return { provider, credentials, configured };
}

function identity(lifetimeMs?: number): AwsCredentialIdentity {
  return {
    accessKeyId: 'AKIAIOSFODNN7EXAMPL1',
    secretAccessKey: 'secret',
    ...(lifetimeMs && { expiration: new Date(Date.now() + lifetimeMs) }),
  };
}

describe('AccountCredentials', () => {
  it('assumes a role once for all clients, and again before it expires', async () => {
    let lifetimeMs = 5 * 60 * 1000;
    const { provider, credentials } = setUp(async () => identity(lifetimeMs));
    await credentials.of(ACCOUNT)();
    await credentials.of(ACCOUNT)();
    expect(provider).toHaveBeenCalledTimes(2);

    lifetimeMs = 60 * 60 * 1000;
    const [first, second] = await Promise.all([
      credentials.of(ACCOUNT)(),
      credentials.of(ACCOUNT)(),
    ]);
    expect(await credentials.of(ACCOUNT)()).toBe(first);
    expect(second).toBe(first);
    expect(provider).toHaveBeenCalledTimes(3);
  });

  it('asks again for credentials without an end, which may be rotated', async () => {
    const { provider, credentials } = setUp(async () => identity());
    await credentials.of(ACCOUNT)();
    await credentials.of(ACCOUNT)();
    expect(provider).toHaveBeenCalledTimes(2);
  });

  it('loads what AWS refused anew, at most once a minute', async () => {
    jest.useFakeTimers();
    try {
      const { provider, credentials } = setUp(async () =>
        identity(60 * 60 * 1000),
      );
      const provide = credentials.of(ACCOUNT);
      await provide();
      jest.advanceTimersByTime(1_000);
      const callStartedAt = Date.now();
      expect(credentials.renew(ACCOUNT, callStartedAt)).toBe(true);
      jest.advanceTimersByTime(1_000);
      await provide();
      expect(provider).toHaveBeenCalledTimes(2);

      // A call that began before them has not used the new ones.
      expect(credentials.renew(ACCOUNT, callStartedAt)).toBe(true);
      jest.advanceTimersByTime(30_000);
      expect(credentials.renew(ACCOUNT, Date.now())).toBe(false);
      await provide();
      expect(provider).toHaveBeenCalledTimes(2);

      jest.advanceTimersByTime(30_000);
      expect(credentials.renew(ACCOUNT, Date.now())).toBe(true);
      await provide();
      expect(provider).toHaveBeenCalledTimes(3);
    } finally {
      jest.useRealTimers();
    }
  });

  it('keeps no failure, and ends when nothing answers', async () => {
    let answer: () => Promise<AwsCredentialIdentity> = () =>
      new Promise(() => {});
    const { credentials } = setUp(() => answer());
    await expect(credentials.of(ACCOUNT)()).rejects.toThrow(
      expect.objectContaining({ name: 'CredentialsTimeoutError' }),
    );
    answer = async () => identity();
    await expect(credentials.of(ACCOUNT)()).resolves.toMatchObject({
      secretAccessKey: 'secret',
    });
  });

  it('gives none for an account that is not listed', async () => {
    const { provider, credentials } = setUp(async () => identity());
    await expect(credentials.of('444455556666')()).rejects.toThrow(
      expect.objectContaining({ name: 'AccountNotConfiguredError' }),
    );
    expect(provider).not.toHaveBeenCalled();
  });

  it('gives none any more for an account that left, and asks anew when it is back', async () => {
    const { provider, credentials, configured } = setUp(async () =>
      identity(60 * 60 * 1000),
    );
    const provide = credentials.of(ACCOUNT);
    await provide();
    configured.clear();
    await expect(provide()).rejects.toThrow(
      expect.objectContaining({ name: 'AccountNotConfiguredError' }),
    );
    credentials.keepOnly(configured);
    configured.add(ACCOUNT);
    await provide();
    expect(provider).toHaveBeenCalledTimes(2);
  });

  it.each([
    [new Error('There is no AWS integration'), 'notConfigured'],
    [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'unreachable'],
    [Object.assign(new Error('x'), { name: 'ExpiredToken' }), 'denied'],
  ])(
    'tells what is not configured from what AWS refused: %s',
    async (error, reason) => {
      const credentials = AccountCredentials.create({
        credentialsManager: {
          getCredentialProvider: async () => {
            throw error;
          },
        },
        isConfigured: () => true,
        timeoutMs: 100,
      });
      const failure = await credentials
        .of(ACCOUNT)()
        .catch((thrown: unknown) =>
          toReadFailure(thrown, { accountId: ACCOUNT }),
        );
      expect(failure).toMatchObject({ reason });
    },
  );
});
