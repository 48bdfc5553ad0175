export function Bord({ ronde }: { ronde: string }) {
  return <main>{ronde}</main>
}
