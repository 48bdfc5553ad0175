export function Rondes() {
  return <main />
}
