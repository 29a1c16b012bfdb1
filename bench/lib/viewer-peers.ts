import type { Browser, CDPSession, Page } from '@playwright/test';
import sharp from 'sharp';

/** CSS pixels that a page is painted at. */
export const WIDTH = 1000;

/** The part of MuPDF's API that the bench calls. */
interface Mupdf {
  readonly Document: { openDocument(bytes: ArrayBuffer, magic: string): MupdfDocument };
  readonly Matrix: { scale(x: number, y: number): unknown };
  readonly ColorSpace: { readonly DeviceRGB: unknown };
}
interface MupdfDocument {
  loadPage(index: number): {
    getBounds(): readonly [number, number, number, number];
    toPixmap(
      matrix: unknown,
      colorspace: unknown,
      alpha: boolean,
    ): {
      getWidth(): number;
      getHeight(): number;
      getPixels(): Uint8ClampedArray<ArrayBuffer>;
      destroy(): void;
    };
    destroy(): void;
  };
  destroy(): void;
}

/** MuPDF compiled to wasm, warm, with the bytes in memory: opens, draws page 1, puts it on a canvas. */
export async function openMupdf(page: Page, origin: string) {
  await page.goto(`${origin}/vide.html`);
  await page.evaluate(async (module) => {
    Object.assign(window, {
      mupdf: (await import(module)) as unknown,
      files: new Map<string, ArrayBuffer>(),
    });
  }, '/mupdf/mupdf.js');
  return (url: string, magic: string): Promise<number> =>
    page.evaluate(
      async ({ url, magic, width }) => {
        const { mupdf, files } = window as unknown as { mupdf: Mupdf; files: Map<string, ArrayBuffer> };
        const bytes = files.get(url) ?? (await (await fetch(url)).arrayBuffer());
        files.set(url, bytes);
        const start = performance.now();
        const opened = mupdf.Document.openDocument(bytes, magic);
        const first = opened.loadPage(0);
        const [left, , right] = first.getBounds();
        const scale = width / (right - left);
        const pixels = first.toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceRGB, true);
        const canvas = document.createElement('canvas');
        canvas.width = pixels.getWidth();
        canvas.height = pixels.getHeight();
        // The pixels live in wasm's memory; ImageData takes a copy.
        const copy = new Uint8ClampedArray(pixels.getPixels());
        canvas.getContext('2d')?.putImageData(new ImageData(copy, canvas.width, canvas.height), 0, 0);
        document.body.replaceChildren(canvas);
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const took = performance.now() - start;
        if (Math.abs(canvas.width - width) > 1) throw new Error(`drawn at ${canvas.width} px`);
        pixels.destroy();
        first.destroy();
        opened.destroy();
        return took;
      },
      { url, magic, width: WIDTH },
    );
}

/** The browser's own JPEG decoder, with the bytes in memory: decoded in full, drawn at WIDTH on a canvas. */
export async function openNativeJpeg(page: Page, origin: string) {
  await page.goto(`${origin}/vide.html`);
  return (url: string): Promise<number> =>
    page.evaluate(
      async ({ url, width }) => {
        const blob = await (await fetch(url)).blob();
        const start = performance.now();
        const bitmap = await createImageBitmap(blob);
        const canvas = document.createElement('canvas');
        canvas.width = width;
        canvas.height = Math.round((bitmap.height * width) / bitmap.width);
        canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
        document.body.replaceChildren(canvas);
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        bitmap.close();
        return performance.now() - start;
      },
      { url, width: WIDTH },
    );
}

/**
 * Chromium's own viewer: from the navigation to the first frame in which the middle of the window is no
 * longer flat. Null when this Chromium has none (it downloads the file instead).
 */
export async function openChromiumViewer(browser: Browser) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    acceptDownloads: false,
  });
  return {
    async show(url: string): Promise<number | null> {
      const page = await context.newPage();
      const cdp = await context.newCDPSession(page);
      try {
        return await timeToSight(page, cdp, url);
      } finally {
        await page.close();
      }
    },
    close: () => context.close(),
  };
}

async function timeToSight(page: Page, cdp: CDPSession, url: string): Promise<number | null> {
  const frames: { readonly data: string; readonly at: number }[] = [];
  cdp.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push({ data, at: performance.now() });
    void cdp.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await cdp.send('Page.startScreencast', { format: 'jpeg', quality: 40, everyNthFrame: 1 });
  const start = performance.now();
  const refused = await page.goto(url, { waitUntil: 'commit' }).then(
    () => false,
    () => true,
  );
  if (refused) return null;
  for (let seen = 0; performance.now() - start < 15_000; ) {
    const frame = frames[seen];
    if (frame === undefined) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      continue;
    }
    seen += 1;
    if (await hasSight(Buffer.from(frame.data, 'base64'))) return frame.at - start;
  }
  return null;
}

/** Whether the middle of a frame shows a page: paper and ink, not one flat grey. */
async function hasSight(frame: Buffer): Promise<boolean> {
  const { width, height } = await sharp(frame).metadata();
  const middle = { left: width >> 2, top: height >> 2, width: width >> 1, height: height >> 1 };
  const { channels } = await sharp(frame).extract(middle).greyscale().stats();
  return (channels[0]?.stdev ?? 0) > 8;
}
