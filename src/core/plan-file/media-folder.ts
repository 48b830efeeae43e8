/** The folder for the media of a plan file, which lies beside it: 'spring.json' -> 'spring-media'. */
export function mediaFolderOf(planFile: string): string {
  return `${planFile.replace(/\.json$/i, '')}-media`;
}
