/** A consulted body's statement; `unaffected`: the case does not concern it. */
export interface GiveStatement {
  readonly type: 'GiveStatement';
  readonly bodyKey: string;
  readonly position: 'favourable' | 'unfavourable' | 'no_opinion' | 'unaffected';
  readonly text: string;
}

/** Goes on without the statement of a body that let its time run out: its silence is final. */
export interface EndConsultation {
  readonly type: 'EndConsultation';
  readonly bodyKey: string;
  readonly reason: string;
}

/** What a consulted body would have the agency asked; the officer passes it on as a request for information, or does not. */
export interface ProposeQuestions {
  readonly type: 'ProposeQuestions';
  readonly bodyKey: string;
  readonly proposalId: string;
  readonly questions: readonly string[];
}

export interface DeclineQuestions {
  readonly type: 'DeclineQuestions';
  readonly proposalId: string;
  readonly reason: string;
}

export type ConsultationCommand = GiveStatement | EndConsultation | ProposeQuestions | DeclineQuestions;
