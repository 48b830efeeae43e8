import { checkOnChannel } from '../../core/check';
import { type Finding } from '../../core/findings';
import { isoWithOffset } from '../../core/time';
import { platformOrGeneric } from '../../core/platform';
import { EXIT, type Outcome } from '../output';
import { counted } from '../../core/words/counting';
import { livingDeliveries, Names } from '../names';
import { word, type OptionValues } from '../options';
import { openBundle } from '../workspace-file';
import { isOver } from '../../core/model/status';

/** What each delivery's platform would refuse, crop or warn about. */
export async function check(words: readonly string[], options: OptionValues): Promise<Outcome> {
  const workspace = await openBundle(word(words, 0, 'check'));
  const names = new Names(workspace);
  const wanted = options.channel === undefined ? undefined : names.needChannel(options.channel);
  const rows = livingDeliveries(workspace)
    .filter((row) => !isOver(row.status))
    .filter((row) => wanted === undefined || row.channelId === wanted)
    .flatMap((row) => {
      const channel = workspace.rows.channels.get(row.channelId);
      const post = workspace.rows.posts.get(row.postId);
      if (!channel || !post) return [];
      const findings: readonly Finding[] = checkOnChannel(channel, post, row);
      if (findings.length === 0) return [];
      return [
        {
          delivery: row.id,
          key: row.key,
          title: row.title,
          channel: names.channel(row.channelId),
          platform: channel.platform,
          at: isoWithOffset(row.at, row.zone),
          findings: findings.map(({ code, severity, say, field }) => ({ code, severity, say, field })),
        },
      ];
    });
  const errors = rows.filter((row) => row.findings.some((finding) => finding.severity === 'error')).length;
  return {
    json: rows,
    lines: [
      ...rows.flatMap((row) => [
        `${row.at}  ${platformOrGeneric(row.platform).name}  ${row.title}`,
        ...row.findings.map((finding) => `    ${finding.severity}: ${finding.say}`),
      ]),
      `${counted(errors, 'delivery', 'deliveries')} cannot go out as they stand, ${rows.length} with something to look at.`,
    ],
    exit: errors > 0 ? EXIT.problems : EXIT.ok,
  };
}
