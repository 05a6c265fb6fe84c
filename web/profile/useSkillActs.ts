import { useTranslation } from 'react-i18next'
import {
  AddSkillDocument,
  ConfirmSkillDocument,
  type OwnSkillItemFragment,
  RejectSkillDocument,
  RemoveSkillDocument,
  SetSkillLevelDocument,
  SetSkillVisibilityDocument,
  type SkillNameFragment,
  type SkillSource,
  type Visibility,
} from '../generated/operations.ts'
import { useLocalize } from '../texts/localized.ts'
import { announce } from '../ui/announce.ts'
import { showNotice } from '../ui/notice.ts'
import { useSend, useSendOrRetry } from './useSend.ts'

/** With what a skill is added: level in tenths, where it comes from, and who sees it. */
export type SkillChoices = { readonly level: number; readonly source: SkillSource; readonly visibility: Visibility }

/** What the viewer can do with own skills. All of it shows at once; what fails goes back and can be tried again. */
export function useSkillActs() {
  const { t } = useTranslation()
  const localize = useLocalize()
  const send = useSend()
  const sendOrRetry = useSendOrRetry()

  const undone = () => announce(t('undone'))
  const offerUndo = (text: string, undo: () => Promise<void>) =>
    showNotice({ text, action: { label: t('action.undo'), onAct: () => void undo() } })
  const putBack = ({ skill, level, source, visibility, levelVisibility }: OwnSkillItemFragment, onDone: () => void) => {
    const levelFollows = () => {
      if (levelVisibility !== 'SELF') void send(SetSkillVisibilityDocument, { skillId: skill.id, levelVisibility })
      onDone()
    }
    return sendOrRetry(AddSkillDocument, { skillId: skill.id, level, source, visibility }, levelFollows)
  }
  type Taking = (input: { readonly skillId: string }, onDone: () => void) => Promise<void>
  const takeAway = (take: Taking, text: 'profile.removed' | 'profile.rejected') => {
    return (item: OwnSkillItemFragment) => {
      const name = localize(item.skill.names)
      // A proposal comes back as the viewer's own, seen by nobody else: the service cannot ask the question again.
      const undo = () =>
        item.status === 'PROPOSED'
          ? putBack({ ...item, visibility: 'SELF' }, () => showNotice({ text: t('profile.added.SELF', { name }) }))
          : putBack(item, undone)
      return take({ skillId: item.skill.id }, () => offerUndo(t(text, { name }), undo))
    }
  }

  return {
    add: (skill: SkillNameFragment, choices: SkillChoices) => {
      const undo = () => sendOrRetry(RemoveSkillDocument, { skillId: skill.id }, undone)
      const text = t(`profile.added.${choices.visibility}`, { name: localize(skill.names) })
      return sendOrRetry(AddSkillDocument, { skillId: skill.id, ...choices }, () => offerUndo(text, undo))
    },
    confirm: ({ skill }: OwnSkillItemFragment, visibility: Visibility) => {
      const undo = () => sendOrRetry(RemoveSkillDocument, { skillId: skill.id }, undone)
      const text = t(`profile.added.${visibility}`, { name: localize(skill.names) })
      return sendOrRetry(ConfirmSkillDocument, { skillId: skill.id, visibility }, () => offerUndo(text, undo))
    },
    reject: takeAway((input, onDone) => sendOrRetry(RejectSkillDocument, input, onDone), 'profile.rejected'),
    remove: takeAway((input, onDone) => sendOrRetry(RemoveSkillDocument, input, onDone), 'profile.removed'),
    setLevel: ({ skill, level: before }: OwnSkillItemFragment, level: number, word: string) => {
      const undo = () => sendOrRetry(SetSkillLevelDocument, { skillId: skill.id, level: before }, undone)
      const text = t('profile.leveled', { name: localize(skill.names), word })
      return sendOrRetry(SetSkillLevelDocument, { skillId: skill.id, level }, () => offerUndo(text, undo))
    },
    /** Sends new audiences as they are; who asked for more people to see it must have agreed before. */
    setAudience: (
      { skill }: OwnSkillItemFragment,
      change: { readonly visibility?: Visibility; readonly levelVisibility?: Visibility },
    ) => send(SetSkillVisibilityDocument, { skillId: skill.id, ...change }),
  }
}
