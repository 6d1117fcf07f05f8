// SPDX-License-Identifier: EUPL-1.2
import type { DescriptorTable } from '../descriptor.ts';

export const organisations: DescriptorTable = {};
