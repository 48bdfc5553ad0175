export function Ronde({ ronde }: { ronde: string }) {
  return <main>{ronde}</main>
}
