import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openReader, readRoot } from "../../src/read.ts";
import { problemOf } from "../problemOf.ts";

describe("network", () => {
  let server: Server;
  let host: string;
  const routes: { [path: string]: RequestListener } = {
    "/schema.json": (_, response) => response.end('{"title": "remote"}'),
    "/schema": (_, response) => response.end("title: remote"),
    "/broken.json": (_, response) => response.end("{\n  a"),
    "/gone": (_, response) => response.writeHead(404).end("{}"),
    "/moved": (_, response) => response.writeHead(302, { location: "/schema.json" }).end(),
    "/loop": (_, response) => response.writeHead(302, { location: "/loop" }).end(),
    "/away": (_, response) =>
      response.writeHead(302, { location: `http://localhost:${host.split(":")[1]}/schema.json` }).end(),
    "/file": (_, response) => response.writeHead(302, { location: "file:///etc/hostname" }).end(),
    "/huge": (_, response) => {
      const chunk = Buffer.alloc(1 << 20, " ");
      const send = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on("drain", send);
      send();
    },
    "/cut": (request, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("{");
      request.socket.destroy();
    },
  };
  beforeAll(async () => {
    server = createServer((request, response) => routes[request.url as string]?.(request, response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const read = (name: string, allowRemote?: boolean | readonly string[]) =>
    openReader(allowRemote === undefined ? {} : { allowRemote }).read(`http://${host}${name}`);

  test("is refused unless allowed, for a root too", async () => {
    for (const allowed of [undefined, false, [], ["example.com"], ["127.0.0.1:1"]]) {
      const { message } = await problemOf(read("/schema.json", allowed));
      expect(message).toContain(`--allow-remote ${host} (option allowRemote)`);
    }
    await problemOf(readRoot(`http://${host}/schema.json`));
  });

  test("is read where allowed", async () => {
    for (const allowed of [true, ["127.0.0.1"], ["example.com", host]]) {
      expect((await read("/schema.json", allowed)).json).toEqual({ title: "remote" });
    }
    expect((await read("/schema", true)).json).toEqual({ title: "remote" });
    expect((await readRoot(new URL(`http://${host}/moved`), { allowRemote: true })).json).toEqual({
      title: "remote",
    });
  });

  test("redirects are followed within the allowed hosts only", async () => {
    expect((await read("/moved", [host])).json).toEqual({ title: "remote" });
    expect((await problemOf(read("/away", [host]))).message).toMatch(
      /redirects there.*--allow-remote localhost/,
    );
    expect((await problemOf(read("/file", true))).message).toMatch(/which is not on the web/);
    expect((await problemOf(read("/loop", true))).message).toMatch(/more than 5 times/);
  });

  test("failures are told", async () => {
    expect(await problemOf(read("/broken.json", true))).toMatchObject({
      line: 2,
      column: 3,
      file: `http://${host}/broken.json`,
    });
    expect((await problemOf(read("/gone", true))).message).toMatch(/answered 404 Not Found\.$/);
    expect((await problemOf(read("/huge", true))).message).toMatch(/larger than 32 MiB/);
    expect((await problemOf(read("/cut", true))).message).toMatch(/cannot be read/);
    const closed = openReader({ allowRemote: true }).read("http://127.0.0.1:1/x.json");
    expect((await problemOf(closed)).message).toMatch(/cannot be read: /);
  });
});
