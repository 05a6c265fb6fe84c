import { connect, createServer, type Socket } from 'node:net'

/** A door before a server, which a test opens and shuts. */
export interface FaultProxy {
  readonly port: number
  /** `pass` lets everything through, `silent` accepts and never answers, `refuse` breaks every connection. */
  behave(behavior: 'pass' | 'silent' | 'refuse'): void
  close(): Promise<void>
}

export async function openProxy(targetPort: number): Promise<FaultProxy> {
  let behavior: 'pass' | 'silent' | 'refuse' = 'pass'
  const sockets = new Set<Socket>()
  const forward = (from: Socket, to: Socket) => {
    sockets.add(from)
    from.on('data', (chunk) => behavior === 'pass' && to.write(chunk))
    from.on('close', () => {
      sockets.delete(from)
      to.destroy()
    })
    from.on('error', () => undefined) // A broken connection is what these tests are about.
  }
  const server = createServer((client) => {
    if (behavior === 'refuse') return void client.destroy()
    const target = connect(targetPort, '127.0.0.1')
    forward(client, target)
    forward(target, client)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    behave(next) {
      behavior = next
      if (next === 'refuse') for (const socket of sockets) socket.destroy()
    },
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
