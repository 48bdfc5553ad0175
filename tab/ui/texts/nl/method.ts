const gesprekken = (count: number) => (count === 1 ? '1 gesprek' : `${count} gesprekken`)

/** The words of the method that several screens use: phases and roles. */
export const method = {
  phases: {
    voorbereiding: 'Voorbereiding',
    gesprekken: 'Gesprekken',
    verslagen: 'Verslagen',
    portret: 'Portret',
    gepubliceerd: 'Gepubliceerd',
    opvolging: 'Opvolging',
    afgesloten: 'Afgesloten',
  },
  phaseOf: (phase: string, number: number) => `Fase ${number} van 7: ${phase}`,
  roles: {
    opdrachtgever: 'Opdrachtgever',
    gespreksleider: 'Gespreksleider',
    verslaggever: 'Verslaggever',
    deelnemer: 'Deelnemer',
    meelezer: 'Meelezer',
  },
  held: (held: number, total: number) => `${held} van ${gesprekken(total)} gevoerd`,
  toHold: (total: number) => `${gesprekken(total)} voor te bereiden`,
}
