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

import { AwsService } from './AwsService';

type Errors = AwsService['errors'];

const SIGNATURE_MESSAGE =
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';
const KEY_MESSAGE = 'The security token included in the request is invalid.';
const EXPIRED_MESSAGE = 'The security token included in the request is expired';

/** Errors that EKS and SSM, the JSON services, have in common. */
export function jsonErrors(
  throttleStatus: number,
  deniedStatus: number,
): Errors {
  return {
    throttled: {
      code: 'ThrottlingException',
      status: throttleStatus,
      message: 'Rate exceeded',
    },
    denied: { code: 'AccessDeniedException', status: deniedStatus },
    unavailable: {
      code: 'ServiceUnavailableException',
      status: 503,
      message: 'The service is unavailable. Back off and retry the operation.',
    },
    failed: {
      code: 'ServerException',
      status: 500,
      message: 'An unexpected error occurred on the server side.',
    },
    invalid: { code: 'InvalidParameterException', status: 400 },
    unknownAction: {
      code: 'UnknownOperationException',
      status: 404,
      message: 'The requested operation is not known to the simulator.',
    },
    unknownKey: {
      code: 'UnrecognizedClientException',
      status: deniedStatus,
      message: KEY_MESSAGE,
    },
    badSignature: {
      code: 'InvalidSignatureException',
      status: deniedStatus,
      message: SIGNATURE_MESSAGE,
    },
    missingSignature: {
      code: 'MissingAuthenticationTokenException',
      status: 403,
      message: 'Missing Authentication Token',
    },
    expired: {
      code: 'ExpiredTokenException',
      status: deniedStatus,
      message: EXPIRED_MESSAGE,
    },
  };
}

/** Errors that IAM, STS and ELBv2, the query services, have in common. */
export function queryErrors(): Errors {
  return {
    throttled: { code: 'Throttling', status: 400, message: 'Rate exceeded' },
    denied: { code: 'AccessDenied', status: 403 },
    unavailable: {
      code: 'ServiceUnavailable',
      status: 503,
      message:
        'The request has failed due to a temporary failure of the server.',
    },
    failed: {
      code: 'InternalFailure',
      status: 500,
      message: 'An internal error has occurred.',
    },
    invalid: { code: 'ValidationError', status: 400 },
    unknownAction: {
      code: 'InvalidAction',
      status: 400,
      message: 'Could not find the operation in the simulator.',
    },
    unknownKey: {
      code: 'InvalidClientTokenId',
      status: 403,
      message: KEY_MESSAGE,
    },
    badSignature: {
      code: 'SignatureDoesNotMatch',
      status: 403,
      message: SIGNATURE_MESSAGE,
    },
    missingSignature: {
      code: 'MissingAuthenticationToken',
      status: 403,
      message: 'Request is missing Authentication Token',
    },
    expired: { code: 'ExpiredToken', status: 403, message: EXPIRED_MESSAGE },
  };
}

/** Errors of EC2. */
export function ec2Errors(): Errors {
  return {
    ...queryErrors(),
    throttled: {
      code: 'RequestLimitExceeded',
      status: 503,
      message: 'Request limit exceeded.',
    },
    denied: { code: 'UnauthorizedOperation', status: 403 },
    unavailable: {
      code: 'Unavailable',
      status: 503,
      message: 'The service is unavailable. Please try again shortly.',
    },
    failed: {
      code: 'InternalError',
      status: 500,
      message: 'An internal error has occurred.',
    },
    invalid: { code: 'InvalidParameterValue', status: 400 },
    unknownKey: {
      code: 'AuthFailure',
      status: 401,
      message: 'AWS was not able to validate the provided access credentials',
    },
  };
}
