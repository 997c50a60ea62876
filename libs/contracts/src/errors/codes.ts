import type { RefusalCode } from '@selaras/domain';
import { refusalCodes } from '@selaras/domain';
import { borderCodes, type BorderCode } from '@selaras/language';

export type ErrorCode = RefusalCode | BorderCode;
export const errorCodes: readonly ErrorCode[] = [...refusalCodes, ...borderCodes];
