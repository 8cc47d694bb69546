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
import { ec2Service } from './ec2';
import { eksService } from './eks';
import { elbv2Service } from './elbv2';
import { iamService } from './iam';
import { organizationsService } from './organizations';
import { ssmService } from './ssm';
import { stsService } from './sts';

/** Every AWS service that the simulator plays. */
export const AWS_SERVICES: AwsService[] = [
  eksService,
  iamService,
  stsService,
  ec2Service,
  elbv2Service,
  ssmService,
  organizationsService,
];
