/** The sign of the program (renderer/icon.svg) in 32 by 32 points, as the tray wants it: a PNG in an address. */
export const trayIcon =
  'data:image/png;base64,' +
  [
    'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAYAAABzenr0AAAAhklEQVR42u3XMQ6AMAwDwP6Af7Dy/7eBxFDRqqWpFNsZgpTR8k2kKcd5lcnczj',
    'PsQZcuMYryBqEqr4gEKMvfiQ/w+BIgAXyzdECfpQJGWRpglqUA/rJwwCoLBViyMIA1CwFY/vMwgHXRQAA7m84dsLtqcxu6ABgvonwVhwDIT7MQ',
    'x6nkPH8AaySSJdj/OzEAAAAASUVORK5CYII=',
  ].join('');
