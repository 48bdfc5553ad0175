import { makeStyles, tokens } from '@fluentui/react-components'

/** Five tints of one hue: the accent colour mixed into the background. */
const mixed = (percent: number) => ({
  backgroundColor: `color-mix(in srgb, ${tokens.colorBrandBackground} ${percent}%, ${tokens.colorNeutralBackground1})`,
})

export const useHeatStyles = makeStyles({
  light0: {},
  light1: mixed(13),
  light2: mixed(22),
  light3: mixed(32),
  light4: mixed(44),
  light5: mixed(58),
  dark0: {},
  dark1: mixed(18),
  dark2: mixed(34),
  dark3: mixed(52),
  dark4: mixed(74),
  dark5: mixed(100),
})
