export function RondeNieuw() {
  return <main />
}
