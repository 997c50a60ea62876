import { describe, expect, it } from '@jest/globals';
import { deviceOf } from './origin.js';

describe('a device', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
      'Edge, Windows',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
      'Chrome, Android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari, iPhone',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
    ['curl/8.9.1', 'curl/8.9.1'],
    ['', ''],
  ])('is called as people call it: %s', (userAgent, device) => {
    expect(deviceOf(userAgent)).toBe(device);
  });

  it('is short and on one line, whatever a client says of itself', () => {
    expect(deviceOf(`x\r\ny${'z'.repeat(5_000)}`)).toMatch(/^x yz{57}$/);
  });
});
