interface Props {
  ronde: string
  gesprek: string
  thema: string | null
}

export function Antwoorden({ ronde, gesprek, thema }: Props) {
  return (
    <main>
      {ronde} {gesprek} {thema}
    </main>
  )
}
