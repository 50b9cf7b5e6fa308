import { describe, expect, test } from '@jest/globals';
import { anyHost, isLoopback, isOnHost, microsoft, partsOf, type Host } from '../../api/src/addresses';

const isOn = (hosts: readonly Host[], address: string) => hosts.some((host) => isOnHost(address, host));

describe('an address', () => {
  test.each([
    'http://localhost',
    'https://localhost:3978/a',
    'http://127.0.0.1:1',
    'http://127.9.9.9',
    'http://[::1]:80/',
  ])('%s is on this machine', (address) => expect(isLoopback(address)).toBe(true));

  test.each([
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'http://evil.example/localhost',
    'http://localhost@evil.example',
    'ftp://localhost',
    'localhost:3978',
    'http://0.0.0.0',
    'http://',
    '',
  ])('%j is not', (address) => expect(isLoopback(address)).toBe(false));

  test.each<[string, readonly Host[]]>([
    ['https://login.microsoftonline.com/common/v2.0', microsoft.entra],
    ['https://login.microsoftonline.us/common', microsoft.entra],
    ['https://login.botframework.com/v1/.well-known/openidconfiguration', microsoft.channelKeys],
    ['https://smba.trafficmanager.net/emea/', microsoft.channel],
    ['https://emea.ng.teams.microsoft.com/', microsoft.channel],
    ['https://store1.table.core.windows.net', microsoft.tables],
    ['https://store1.queue.core.usgovcloudapi.net', microsoft.queues],
    ['https://store1.blob.core.chinacloudapi.cn/', microsoft.blobs],
    ['https://moments.webpubsub.azure.com', microsoft.live],
    ['https://moments.contoso.example', anyHost],
  ])('%s is where it should be', (address, hosts) => expect(isOn(hosts, address)).toBe(true));

  test.each<[string, readonly Host[]]>([
    ['http://login.microsoftonline.com/', microsoft.entra],
    ['https://login.microsoftonline.com:8443/', microsoft.entra],
    ['https://evil.example/login.microsoftonline.com', microsoft.entra],
    ['https://evil-login.microsoftonline.com', microsoft.entra],
    ['https://login.microsoftonline.com@evil.example/', microsoft.entra],
    ['https://smba.trafficmanager.net.evil.example', microsoft.channel],
    ['https://smbaXtrafficmanager.net', microsoft.channel],
    ['https://store1.table.core.windows.net.evil.example', microsoft.tables],
    ['https://store1.queue.core.windows.net', microsoft.tables],
    ['https://a.b.webpubsub.azure.com', microsoft.live],
    ['javascript:alert(1)', anyHost],
  ])('%s only looks like it', (address, hosts) => expect(isOn(hosts, address)).toBe(false));

  test('is found in a connection string, whatever its key holds', () => {
    const text = 'AccountName=a; AccountKey=k==;TableEndpoint=http://127.0.0.1:1/a?b=c;;nonsense';
    expect(partsOf(text)).toEqual({ AccountName: 'a', AccountKey: 'k==', TableEndpoint: 'http://127.0.0.1:1/a?b=c' });
  });
});
