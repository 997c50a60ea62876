import { Body, Controller, Param } from '@nestjs/common';
import { frameworkSchema, putBodiesSchema, readFrameworkFileSchema } from '@selaras/contracts';
import type { Framework, FrameworkList, Lang, ReadFramework } from '@selaras/contracts';
import { Language } from '../http/language.js';
import { Route } from '../http/policy.js';
import { invalidRequest } from '../http/problem.js';
import { validate } from '../http/validate.js';
import { CatalogueService } from './catalogue.service.js';

interface Stored {
  readonly stored: number;
}

@Controller()
export class CatalogueController {
  constructor(private readonly catalogue: CatalogueService) {}

  @Route('listFrameworks')
  frameworks(): Promise<FrameworkList> {
    return this.catalogue.frameworks();
  }

  @Route('getFramework')
  framework(@Param('id') id: string, @Param('version') version: string): Promise<Framework> {
    return this.catalogue.framework(id, version);
  }

  @Route('readFrameworkFile')
  readFile(@Body() body: unknown, @Language() lang: Lang): ReadFramework {
    const file = validate(readFrameworkFileSchema, body, lang);
    return 'sheets' in file ? this.catalogue.readSheets(file.sheets, lang) : this.catalogue.readJson(file.json, lang);
  }

  @Route('putFramework')
  async putFramework(
    @Param('id') id: string,
    @Param('version') version: string,
    @Body() body: unknown,
    @Language() lang: Lang,
  ): Promise<Stored> {
    const framework = validate(frameworkSchema, body, lang);
    const wrong = [
      ...(framework.id === id ? [] : [{ pointer: '/id', message: id }]),
      ...(framework.version === version ? [] : [{ pointer: '/version', message: version }]),
    ];
    if (wrong.length > 0) throw invalidRequest(wrong);
    return { stored: await this.catalogue.putFramework(framework) };
  }

  @Route('putBodies')
  async putBodies(@Body() body: unknown, @Language() lang: Lang): Promise<Stored> {
    return { stored: await this.catalogue.putBodies(validate(putBodiesSchema, body, lang).bodies) };
  }
}
