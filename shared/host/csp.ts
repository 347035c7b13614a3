/** Stands in the built index.html wherever a nonce belongs; the host puts a fresh one in for every page it serves. */
export const noncePlaceholder = 'CSP-NONCE-PLACEHOLDER';

/**
 * The one content security policy, sent as a header by both hosts.
 *
 * Nothing comes from elsewhere and nothing is evaluated. The nonce lets the component library add its one style element;
 * scripts have none and must be files of ours.
 */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "frame-src 'none'",
    "object-src 'none'",
  ].join('; ');

/** Headers that every file of the renderer carries, whichever host serves it. */
export const pageHeaders = (nonce: string): Readonly<Record<string, string>> => ({
  'content-security-policy': contentSecurityPolicy(nonce),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), serial=(), hid=(), midi=()',
});
