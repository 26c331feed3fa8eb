import type { AccountNoticeKind } from '../../../domain/account/notices';
import type { ClusterNoticeKind } from '../../../domain/cluster/notices';
import type { InterventionNoticeKind } from '../../../domain/intervention/notices';
import type { ProjectNoticeKind } from '../../../domain/project/notices';
import type { ReviewNoticeKind } from '../../../domain/review/notices';
import type { StandingNoticeKind } from '../../../domain/standing/notices';

/** The title of a notification of each kind: what has happened, or what is asked of the reader. */
export type NoticeWords = Readonly<
  Record<
    | ProjectNoticeKind
    | ReviewNoticeKind
    | InterventionNoticeKind
    | AccountNoticeKind
    | ClusterNoticeKind
    | StandingNoticeKind,
    string
  >
>;
