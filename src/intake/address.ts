import { BlockList, isIP } from 'node:net'

/** What is not the public internet (IANA's special-purpose registries for IPv4 and IPv6, multicast, 6to4). */
const SPECIAL_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]
/** Global unicast is 2000::/3 alone: mapped, NAT64, unique local, link-local and multicast addresses lie outside of it. */
const GLOBAL_6 = '2000::/3'
const SPECIAL_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

const special = new BlockList()
const global6 = new BlockList()
for (const range of SPECIAL_4) special.addSubnet(...split(range), 'ipv4')
for (const range of SPECIAL_6) special.addSubnet(...split(range), 'ipv6')
global6.addSubnet(...split(GLOBAL_6), 'ipv6')

function split(range: string): [string, number] {
  const [address = '', bits = ''] = range.split('/')
  return [address, Number(bits)]
}

/** Whether this is the address of a public host, as `1.2.3.4` or `2a00::1`; false for anything that is no address. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !special.check(address, 'ipv4')
    case 6:
      return !address.includes('%') && global6.check(address, 'ipv6') && !special.check(address, 'ipv6')
    default:
      return false
  }
}

/** The address that a URL's host spells out in any way (decimal, octal, hexadecimal, in brackets), or null for a name. */
export function literalAddress({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '')
  return isIP(bare) === 0 ? null : bare
}

/** Whether a link may be asked for at all, before its name is looked up: http or https on their own ports, nobody's password. */
export function isAskable(url: URL, { allowPrivate }: { allowPrivate: boolean }): boolean {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false
  if (url.username !== '' || url.password !== '' || url.hostname === '') return false
  if (allowPrivate) return true
  if (!['', '80', '443'].includes(url.port)) return false
  const address = literalAddress(url)
  return address === null || isPublicAddress(address)
}
