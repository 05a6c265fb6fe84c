import { connect, createServer, type Socket } from 'node:net'

/** `pass` lets everything through, `silent` accepts and never answers, `refuse` breaks every connection. */
type Behavior = 'pass' | 'silent' | 'refuse'

/** A door before a Neo4j, which a test opens and shuts. */
export interface FaultProxy {
  readonly port: number
  behave(behavior: Behavior): void
  /** Whatever the server answers comes so many milliseconds later. */
  delay(milliseconds: number): void
  /**
   * Breaks all connections at one of the next messages that a client sends, counted from 0: before it reaches the server, or
   * when the server answers it. Then it refuses.
   */
  cutAt(message: number, moment: 'before' | 'answered'): void
  /** What clients have sent since the last time this was asked, byte by byte. */
  heard(): string
  /** Lets the next commit through and breaks its connection instead of bringing the answer; then it refuses. */
  dropAnswersAfterCommit(): void
  close(): Promise<void>
}

/** COMMIT of the Bolt protocol: a chunk of two bytes, a structure without fields with this signature, and the end of the message. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00])

export async function openProxy(targetPort: number): Promise<FaultProxy> {
  let behavior: Behavior = 'pass'
  let delayMs = 0
  let dropsCommit = false
  let cut: { messagesLeft: number; readonly moment: 'before' | 'answered' } | null = null
  let heard = ''
  const sockets = new Set<Socket>()

  function behave(next: Behavior): void {
    behavior = next
    dropsCommit = false
    cut = null
    if (next === 'refuse') for (const socket of sockets) socket.destroy()
  }

  function toServer(chunk: Buffer, client: Socket, target: Socket): void {
    if (behavior !== 'pass') return
    heard += chunk.toString('latin1')
    const isCutNow = cut !== null && cut.messagesLeft-- === 0
    if (isCutNow && cut?.moment === 'before') return void behave('refuse')
    target.write(chunk)
    if (isCutNow) refuseWhenAnswered(client, target)
    // The answer to it says that Neo4j has committed.
    if (dropsCommit && chunk.includes(COMMIT)) refuseWhenAnswered(client, target)
  }

  function refuseWhenAnswered(client: Socket, target: Socket): void {
    target.removeAllListeners('data').once('data', () => behave('refuse'))
    client.pause()
  }

  function toClient(chunk: Buffer, client: Socket): void {
    if (behavior !== 'pass') return
    if (delayMs === 0) client.write(chunk)
    else setTimeout(() => client.destroyed || client.write(chunk), delayMs)
  }

  const server = createServer((client) => {
    if (behavior === 'refuse') return void client.destroy()
    const target = connect(targetPort, '127.0.0.1')
    client.on('data', (chunk) => toServer(chunk, client, target))
    target.on('data', (chunk) => toClient(chunk, client))
    for (const [socket, other] of [
      [client, target],
      [target, client],
    ] as const) {
      sockets.add(socket)
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
      socket.on('error', () => undefined) // A broken connection is what these tests are about.
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    behave,
    delay(milliseconds) {
      delayMs = milliseconds
    },
    cutAt(message, moment) {
      cut = { messagesLeft: message, moment }
    },
    heard() {
      const said = heard
      heard = ''
      return said
    },
    dropAnswersAfterCommit() {
      dropsCommit = true
    },
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
