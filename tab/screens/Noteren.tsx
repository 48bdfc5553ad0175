export function Noteren({ ronde, gesprek }: { ronde: string; gesprek: string }) {
  return (
    <main>
      {ronde} {gesprek}
    </main>
  )
}
