export function Regie({ ronde, gesprek }: { ronde: string; gesprek: string }) {
  return (
    <main>
      {ronde} {gesprek}
    </main>
  )
}
