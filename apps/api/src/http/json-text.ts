import { Header } from '@nestjs/common';

/** On a handler whose text is JSON already, as the database wrote it (`parts.JsonText`). */
export const IsJson = (): MethodDecorator => Header('Content-Type', 'application/json; charset=utf-8');
