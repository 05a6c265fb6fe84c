import type { Actor, EnergyWord, SkillSource, Visibility } from './demoTypes.ts'

/** A skill of a person in a story, named by its English name in the skills table; `says` is the person's own way to put it. */
type StorySkill = {
  readonly skill: string
  readonly level: number
  readonly says: string
  readonly source: SkillSource
  readonly visibility: Visibility
  readonly levelVisibility: Visibility
}

/** What one named person is like: written first, so that the suggestions can be held against what a colleague in HR would name. */
export type Story = {
  readonly id: string
  readonly name: string
  readonly told: string
  readonly languages: string
  readonly startedOn: string
  /** Null for who left and stayed in touch. */
  readonly seat: { readonly team: string; readonly role: string; readonly since: string } | null
  readonly location: string
  readonly leftOn?: string
  readonly earlier: readonly {
    readonly team: string
    readonly role: string
    readonly from: string
    readonly to: string
  }[]
  readonly skills: readonly StorySkill[]
  /** How many skills of the present or last role come on top of the told ones. */
  readonly skillsFromRole: number
  /** Waiting for the person's word: not yet confirmed. */
  readonly proposals: readonly string[]
  /** How many skills of the present role wait in the same way, when nobody asked the person yet. */
  readonly proposedFromRole?: number
  readonly energy: Partial<Record<KindOfWork, EnergyWord>>
  readonly interests: readonly {
    readonly subject: string
    readonly wants: boolean
    readonly visibility: Visibility
  }[]
  readonly openness: StoryOpenness | null
  readonly answers: readonly {
    readonly subject: string
    readonly answer: 'SAVED' | 'NOT_YET' | 'NO'
    readonly askAgainOn?: string
  }[]
  readonly buddyOffers: readonly { readonly skill: string; readonly hoursPerMonth: number; readonly forms: string }[]
  readonly signIn: readonly StorySignIn[]
}

type StoryOpenness = {
  readonly answer: 'OPEN' | 'NOT_YET' | 'NO'
  readonly until?: string
  readonly askAgainOn?: string
  readonly note?: string
  readonly discoverable?: 'NOBODY' | 'ORGANIZATION' | 'TEAMS'
  readonly teams?: string
}

export type StorySignIn = {
  readonly actor: Actor
  readonly order: number
  readonly units?: string
  readonly en: string
  readonly nl: string
  readonly fr: string
}

/** The six kinds of work, by their English names in the skills table. */
export type KindOfWork = 'Make and fix' | 'Find out' | 'Create' | 'Help people' | 'Lead and convince' | 'Organize'

type SkillLine = readonly [skill: string, level: number, says: string]

/** Confirmed, seen by everyone at work, level for oneself: what most people choose. */
const shown = (source: SkillSource, lines: readonly SkillLine[]): readonly StorySkill[] =>
  lines.map(([skill, level, says]) => ({
    skill,
    level,
    says,
    source,
    visibility: 'ORGANIZATION',
    levelVisibility: 'SELF',
  }))

const shownWithLevel = (source: SkillSource, lines: readonly SkillLine[]): readonly StorySkill[] =>
  shown(source, lines).map((skill) => ({ ...skill, levelVisibility: 'ORGANIZATION' }))

const forManager = (source: SkillSource, lines: readonly SkillLine[]): readonly StorySkill[] =>
  shown(source, lines).map((skill) => ({ ...skill, visibility: 'MANAGER', levelVisibility: 'MANAGER' }))

const onlyMe = (source: SkillSource, lines: readonly SkillLine[]): readonly StorySkill[] =>
  shown(source, lines).map((skill) => ({ ...skill, visibility: 'SELF' }))

const noor: Story = {
  id: 'noor-claes',
  name: 'Noor Claes',
  told: 'Has answered the phone in Leuven for seven years. People who ring angry hang up calm. She rewrites the letters she finds unclear, takes calls in French too, and runs the evening talks of her neighborhood committee whenever the street is dug up.',
  languages: 'nl|fr|en',
  startedOn: '2019-09-02',
  seat: { team: 'contact-leuven', role: 'customer-adviser', since: '2021-03-01' },
  location: 'Leuven',
  earlier: [{ team: 'contact-leuven', role: 'receptionist', from: '2019-09-02', to: '2021-03-01' }],
  skills: [
    ...shown('SELF', [
      ['Stays calm under pressure', 45, 'I stay calm when someone shouts'],
      ['Active listening', 46, 'I hear the question behind the question'],
      ['Service orientation', 45, 'I want it solved, not passed on'],
      ['Social perceptiveness', 44, 'I notice when someone is worried rather than angry'],
      ['Senses what others need', 45, 'I can picture their kitchen under water'],
      ['Speaking', 42, 'I explain a bill so that my grandmother gets it'],
      ['Explains hard things simply', 44, 'A cubic meter is seven bathtubs'],
      ["Thinks from the customer's side", 44, 'I would want to know too'],
      ['Ensure information transparency', 34, 'Say what you know, and what you do not'],
    ]),
    ...shown('PROJECT', [
      ['Writing', 40, 'I rewrote the letters about moving house'],
      ['The language of the workplace', 42, 'If I must read it twice, it is not finished'],
      ['Negotiation', 36, 'We usually find a date that suits both sides'],
      ['Calms a conflict', 40, 'Two neighbors, one meter: my specialty'],
      ['Apply conflict management', 36, 'I let them finish, then we count to the next step'],
      ['Finds middle ground', 38, 'A payment in three parts, and both relieved'],
      ['Create solutions to problems', 36, 'There is always a second way'],
      ['Handle customer complaints', 44, 'Give me the difficult ones'],
      ['Speak different languages', 38, 'French is my second nature, English my third'],
    ]),
    ...shown('OUTSIDE_WORK', [
      ['Runs a good discussion', 34, 'I lead the evenings of our neighborhood committee'],
      ['Coordination', 34, 'Street party, forty families, one square'],
      ['Work within communities', 32, 'I know every door in our street'],
      ['Build community relations', 36, 'We got the bakery and the school to one table'],
      ['Liaise with local authorities', 30, 'I write to the town hall for the committee'],
      ['Brings people together', 40, 'They come for the soup and stay for the plan'],
      ['Conduct public presentations', 34, 'With the map of the street on a bed sheet'],
      ['Speaks easily to a full room', 36, 'Forty neighbors and one engineer'],
      ['Law and government', 28, 'What the town may do with our street'],
      ['Communications and media', 30, 'I make the leaflet and the group chat'],
    ]),
    ...onlyMe('COURSE', [['Critical thinking', 32, 'A first course on figures made me curious']]),
  ],
  skillsFromRole: 26,
  proposals: ['Customer and personal service', 'Administrative procedures'],
  energy: {
    'Help people': 'GIVES_ENERGY',
    Create: 'LIKES',
    'Make and fix': 'NEUTRAL',
    Organize: 'NEUTRAL',
    'Find out': 'LIKES',
  },
  interests: [
    { subject: 'works-liaison-officer', wants: true, visibility: 'SELF' },
    { subject: 'Writing', wants: true, visibility: 'ORGANIZATION' },
    { subject: 'Negotiation', wants: true, visibility: 'MANAGER' },
  ],
  openness: {
    answer: 'OPEN',
    until: '2027-03-31',
    discoverable: 'ORGANIZATION',
    note: 'Out of doors now and then would be nice.',
  },
  answers: [
    { subject: 'learning-coach', answer: 'SAVED' },
    { subject: 'finance', answer: 'NO' },
  ],
  buddyOffers: [{ skill: 'Active listening', hoursPerMonth: 2, forms: 'BUDDY|ON_THE_JOB' }],
  signIn: [
    {
      actor: 'EMPLOYEE',
      order: 1,
      en: 'Calms angry callers and writes clear letters; wonders what else those talents are good for.',
      nl: 'Kalmeert boze bellers en schrijft heldere brieven; vraagt zich af waar die talenten nog goed voor zijn.',
      fr: 'Apaise les clients fâchés et écrit des lettres claires ; se demande où ces talents serviraient encore.',
    },
  ],
}

const stijn: Story = {
  id: 'stijn-peeters',
  name: 'Stijn Peeters',
  told: 'Nineteen years in the trench. He would rather not kneel on cobbles until he is sixty-seven, and says so. He reads any plan upside down, and tutors maths to teenagers on Saturdays: they pass.',
  languages: 'nl',
  startedOn: '2007-04-16',
  seat: { team: 'networks-mechelen', role: 'pipe-fitter', since: '2007-04-16' },
  location: 'Mechelen',
  earlier: [],
  skills: [
    ...shown('OUTSIDE_WORK', [
      ['Using mathematics', 42, 'Fractions, functions, anything but fear'],
      ['Mathematics', 40, 'I know the school program up to the last year'],
      ['Instructing', 44, 'I tutor five teenagers on Saturday'],
      ['Learning strategies', 38, 'Everyone learns it another way'],
      ['Education and training', 34, 'From making exercises that fit'],
      ['Senses what others need', 40, 'I remember not understanding it'],
    ]),
    ...shown('SELF', [
      ['Design', 36, 'I read a plan upside down'],
      ['Technical drawings', 38, 'I see the trench in the drawing'],
      ['Coordination', 40, 'Three trades in one trench'],
      ['Time management', 38, 'Water back before supper'],
      ['Monitoring', 38, 'I check before we close the trench'],
      ['Plans ahead', 40, 'I think the day through at six in the morning'],
      ['Makes a team of a group', 42, 'A trench is no place for a soloist'],
    ]),
    ...forManager('SELF', [['Engineering and technology', 34, 'I know why it burst, not only where']]),
  ],
  skillsFromRole: 26,
  proposals: [],
  energy: { 'Make and fix': 'LIKES', 'Help people': 'GIVES_ENERGY', Organize: 'LIKES', 'Lead and convince': 'NEUTRAL' },
  interests: [
    { subject: 'Using mathematics', wants: true, visibility: 'ORGANIZATION' },
    { subject: 'Instructing', wants: true, visibility: 'MANAGER' },
    { subject: 'works-planner', wants: true, visibility: 'SELF' },
  ],
  openness: {
    answer: 'OPEN',
    until: '2027-04-15',
    discoverable: 'ORGANIZATION',
    note: 'Less on my knees, still close to the street.',
  },
  answers: [{ subject: 'draughtsperson', answer: 'SAVED' }],
  buddyOffers: [{ skill: 'Using mathematics', hoursPerMonth: 3, forms: 'BUDDY|COMMUNITY' }],
  signIn: [
    {
      actor: 'EMPLOYEE',
      order: 2,
      en: 'Pipe fitter for nineteen years, tutors maths on Saturdays, would like to kneel less.',
      nl: 'Al negentien jaar leidinglegger, geeft zaterdag bijles wiskunde en wil minder op de knieën zitten.',
      fr: 'Pose des canalisations depuis dix-neuf ans, donne cours de maths le samedi et voudrait moins s’agenouiller.',
    },
  ],
}

const aylin: Story = {
  id: 'aylin-yildirim',
  name: 'Aylin Yıldırım',
  told: 'Measures lead and nitrate by day and codes by night: her small program that sorts the results saves the laboratory an hour a day. She asks of every figure whether it can be true.',
  languages: 'nl|en|tr',
  startedOn: '2018-02-05',
  seat: { team: 'laboratory', role: 'lab-technician', since: '2020-10-01' },
  location: 'Leuven',
  earlier: [{ team: 'sampling', role: 'sampler', from: '2018-02-05', to: '2020-10-01' }],
  skills: [
    ...shown('OUTSIDE_WORK', [
      ['Programming', 40, 'Python most evenings, and a tool the whole lab uses'],
      ['Computers and electronics', 40, 'I built my own computer, twice'],
      ['Python (computer programming)', 42, 'My evening language'],
      ['Use databases', 34, 'Where the results live'],
      ['Query languages', 36, 'Asking the database politely'],
      ['Comes up with new ideas', 38, 'Mostly under the shower'],
      ['Technology design', 32, 'I make small tools for people, then watch them use them'],
      ['Operations analysis', 32, 'First I ask what it is for'],
    ]),
    ...shown('PROJECT', [
      ['Systems analysis', 34, 'I drew how a result travels from tap to report'],
      ['Using mathematics', 40, 'Is it a trend or is it Tuesday?'],
      ['Mathematics', 38, 'Statistics, mostly taught by myself'],
      ['Apply statistical analysis techniques', 34, 'For the weekly trend'],
      ['Statistics', 38, 'So that I dare to say it is chance'],
      ['Execute analytical mathematical calculations', 38, 'By hand first, then by program'],
      ['Information confidentiality', 38, 'A result belongs to the one who drinks the water'],
      ['Data models', 30, 'Boxes and arrows for samples and taps'],
      ['Report analysis results', 38, 'One picture for the Monday meeting'],
      ['Define data quality criteria', 34, 'When is a value too good to be true?'],
      ['Complex problem solving', 38, 'I like the strange results best'],
    ]),
    ...shown('SELF', [
      ['Spots the small things', 45, 'I see the odd value in a thousand'],
      ['Takes a problem apart', 44, 'Can this figure be true?'],
      ['Critical thinking', 40, 'I ask once more'],
      ['Wants to know how things work', 45, 'Why is my favorite word'],
    ]),
  ],
  skillsFromRole: 26,
  proposals: ['Quality control analysis'],
  energy: { 'Find out': 'GIVES_ENERGY', 'Make and fix': 'LIKES', Organize: 'LIKES', 'Lead and convince': 'DRAINS' },
  interests: [
    { subject: 'Programming', wants: true, visibility: 'SELF' },
    { subject: 'data-analyst', wants: true, visibility: 'SELF' },
    { subject: 'insight', wants: true, visibility: 'SELF' },
  ],
  openness: { answer: 'OPEN', until: '2027-02-28', discoverable: 'NOBODY', note: 'First look around quietly.' },
  answers: [
    { subject: 'data-analyst', answer: 'SAVED' },
    { subject: 'water-quality-manager', answer: 'NOT_YET' },
  ],
  buddyOffers: [{ skill: 'Programming', hoursPerMonth: 2, forms: 'BUDDY|WORKSHOP' }],
  signIn: [
    {
      actor: 'EMPLOYEE',
      order: 3,
      en: 'Lab technician who codes at night; looks around, but quietly: nobody can find her answer.',
      nl: 'Laborante die ’s avonds programmeert; kijkt rond, maar stilletjes: niemand vindt haar antwoord.',
      fr: 'Technicienne de labo qui code le soir ; regarde autour d’elle, sans bruit : personne ne trouve sa réponse.',
    },
  ],
}

const mehmet: Story = {
  id: 'mehmet-kaya',
  name: 'Mehmet Kaya',
  told: 'Electrician in the pumping stations and coach of the under-fourteens in Aarschot. New colleagues ask to be sent out with him: he shows it, lets them do it, and nobody has ever been hurt on his watch.',
  languages: 'nl|tr|fr',
  startedOn: '2011-06-01',
  seat: { team: 'pumping', role: 'electrician', since: '2014-01-06' },
  location: 'Aarschot',
  earlier: [{ team: 'networks-mechelen', role: 'electrician', from: '2011-06-01', to: '2014-01-06' }],
  skills: [
    ...shownWithLevel('OUTSIDE_WORK', [
      ['Gets people moving', 45, 'Fourteen boys and girls, rain, and they still come'],
      ['Management of personnel resources', 38, 'Everyone plays, everyone gets better'],
      ['Makes a team of a group', 44, 'We win together and we clean up together'],
      ['Learning strategies', 38, 'Show, do, say it back'],
    ]),
    ...shown('COLLEAGUE', [
      ['Instructing', 44, 'New colleagues ask to go out with me'],
      ['Explains hard things simply', 42, 'With a garden hose, if need be'],
      ['Notices trouble early', 44, 'I hear a bearing before it sings'],
      ['Coach employees', 38, 'Three apprentices so far, all still here'],
      ['Give constructive feedback', 40, 'First what went well'],
      ['Electrical power safety regulations', 44, 'I know them by number'],
      ['Manage health and safety standards', 34, 'I keep the list of our two stations'],
      ['Health, safety and hygiene legislation', 36, 'Read it once, now I explain it'],
      ['Perform risk analysis', 30, 'What can fall, burn or bite'],
      ['Public safety and security', 42, 'Locked, labeled, tested, then touched'],
      ['Education and training', 38, 'I made the safety hour that people remember'],
    ]),
    ...shown('SELF', [
      ['Monitoring', 42, 'I see the loose glove before the accident'],
      ['Coordination', 40, 'Two stations down, one crew'],
      ['Speaking', 38, 'Short, clear, with the hands'],
      ['Social perceptiveness', 38, 'I see who had a bad night'],
      ['Takes the lead', 38, 'People follow when you go first'],
      ['Speaks easily to a full room', 36, 'The safety hour, forty colleagues, nobody on the phone'],
      ['Persuasion', 34, 'Helmet on, please; and they do'],
      ['Psychology', 28, 'Fourteen-year-olds teach it for free'],
      ['Advise on risk management', 32, 'They ring me before they open the panel'],
    ]),
    ...forManager('COURSE', [['Personnel and human resources', 24, 'An evening course for coaches']]),
  ],
  skillsFromRole: 26,
  proposals: [],
  energy: {
    'Make and fix': 'LIKES',
    'Help people': 'GIVES_ENERGY',
    'Lead and convince': 'LIKES',
    Organize: 'NEUTRAL',
    Create: 'NEUTRAL',
    'Find out': 'NEUTRAL',
  },
  interests: [
    { subject: 'Instructing', wants: true, visibility: 'ORGANIZATION' },
    { subject: 'safety-adviser', wants: true, visibility: 'MANAGER' },
  ],
  openness: {
    answer: 'OPEN',
    until: '2027-01-31',
    discoverable: 'TEAMS',
    teams: 'people-care|learning',
    note: 'Two days a week would be a start.',
  },
  answers: [{ subject: 'safety-adviser', answer: 'SAVED' }],
  buddyOffers: [
    { skill: 'Instructing', hoursPerMonth: 2, forms: 'BUDDY|ON_THE_JOB' },
    { skill: 'Public safety and security', hoursPerMonth: 2, forms: 'ON_THE_JOB|COMMUNITY' },
  ],
  signIn: [
    {
      actor: 'EMPLOYEE',
      order: 4,
      en: 'Electrician and football coach; open to a move, and only two teams may know.',
      nl: 'Elektricien en voetbaltrainer; staat open voor iets anders, en maar twee teams mogen het weten.',
      fr: 'Électricien et entraîneur de football ; ouvert à un changement, et seules deux équipes peuvent le savoir.',
    },
  ],
}

const elodie: Story = {
  id: 'elodie-lambert',
  name: 'Élodie Lambert',
  told: 'Lives in Wavre, works in Leuven, thinks in French and counts in Dutch. Her bills are right the first time; in spring she fills in tax forms for half her street. Not now, she says: after the summer, when the youngest goes to school.',
  languages: 'fr|nl|en',
  startedOn: '2016-05-09',
  seat: { team: 'billing', role: 'billing-specialist', since: '2016-05-09' },
  location: 'Leuven',
  earlier: [],
  skills: [
    ...shown('SELF', [
      ['Spots the small things', 45, 'A bill that leaves my desk is right'],
      ['Plans ahead', 44, 'Promised for Friday means Friday'],
      ['Keeps a confidence', 42, 'What I see on a bill stays there'],
      ['Using mathematics', 38, 'I count in two languages'],
      ['Use spreadsheets software', 42, 'Everything has its column'],
      ['Administrative procedures', 44, 'My files find themselves'],
      ['Computers and electronics', 36, 'I know the billing program better than its manual'],
    ]),
    ...shown('OUTSIDE_WORK', [
      ['Economics and accounting', 38, 'Tax forms for half my street, every spring'],
      ['Foreign language', 40, 'French at home, Dutch at work, English on holiday'],
      ['Law and government', 26, 'The rules behind the form'],
      ['Tax legislation', 28, 'The part that ordinary people meet'],
      ['Senses what others need', 38, 'People are ashamed about money; I am not'],
    ]),
  ],
  skillsFromRole: 26,
  proposals: ['Time management'],
  energy: { Organize: 'GIVES_ENERGY', 'Find out': 'LIKES', 'Help people': 'LIKES', 'Make and fix': 'DRAINS' },
  interests: [{ subject: 'Economics and accounting', wants: true, visibility: 'SELF' }],
  openness: { answer: 'NOT_YET', askAgainOn: '2027-09-01', note: 'When the youngest goes to school.' },
  answers: [{ subject: 'customer-contact-manager', answer: 'NOT_YET', askAgainOn: '2027-09-01' }],
  buddyOffers: [{ skill: 'Foreign language', hoursPerMonth: 1, forms: 'BUDDY' }],
  signIn: [
    {
      actor: 'EMPLOYEE',
      order: 5,
      en: 'French speaker in Billing who said: not yet, ask me again in September.',
      nl: 'Franstalige op Facturatie die zei: nog niet, vraag het me in september opnieuw.',
      fr: 'Francophone à la facturation qui a dit : pas encore, redemandez-moi en septembre.',
    },
  ],
}

const ilyas: Story = {
  id: 'ilyas-bouzian',
  name: 'Ilyas Bouzian',
  told: 'Started in the warehouse in September, straight from school. So far he has told two things about himself, and both are true.',
  languages: 'nl|fr|ar',
  startedOn: '2026-09-01',
  seat: { team: 'depot', role: 'warehouse-keeper', since: '2026-09-01' },
  location: 'Rotselaar',
  earlier: [],
  skills: [
    ...shown('SELF', [
      ['Keeps things in order', 32, 'I like it when things have a place'],
      ['Senses what others need', 34, 'I help before I am asked'],
    ]),
  ],
  skillsFromRole: 0,
  proposals: [],
  proposedFromRole: 50,
  energy: {},
  interests: [],
  openness: null,
  answers: [],
  buddyOffers: [],
  signIn: [
    {
      actor: 'EMPLOYEE',
      order: 6,
      en: 'Two months in the warehouse, two talents told so far: what shows with so little?',
      nl: 'Twee maanden in het magazijn, nog maar twee talenten verteld: wat zie je met zo weinig?',
      fr: 'Deux mois au magasin, deux talents racontés : que voit-on avec si peu ?',
    },
  ],
}

const greet: Story = {
  id: 'greet-wouters',
  name: 'Greet Wouters',
  told: 'Thirty-one years here: bills, readings, street works, and now how the whole company could work better. If nobody knows how a thing came about, ask Greet. She is curious what is left, but need not be found.',
  languages: 'nl|fr|en|de',
  startedOn: '1995-10-02',
  seat: { team: 'insight', role: 'process-analyst', since: '2023-04-03' },
  location: 'Leuven',
  earlier: [
    { team: 'meter-reading', role: 'meter-reading-coordinator', from: '2017-01-02', to: '2019-06-03' },
    { team: 'street-works', role: 'works-planner', from: '2019-06-03', to: '2023-04-03' },
  ],
  skills: [
    ...shownWithLevel('ROLE', [
      ['Systems analysis', 44, 'I see where it jams'],
      ['Systems evaluation', 44, 'And how we would know it got better'],
      ['Operations analysis', 42, 'What do you need it for?'],
      ['Complex problem solving', 44, 'The tangled ones'],
      ['Judgment and decision making', 42, 'Thirty years of consequences'],
      ['Administration and management', 40, 'I know how this house works'],
    ]),
    ...shown('ROLE', [
      ['Critical thinking', 44, 'That was tried in 2004'],
      ['Active listening', 44, 'People tell you the process over coffee'],
      ['Speaking', 42, 'In front of a board or in a trench'],
      ['Writing', 42, 'One page, no more'],
      ['Reading comprehension', 44, 'Also the appendix'],
      ['Monitoring', 42, 'I keep looking after the launch'],
      ['Coordination', 44, 'Six teams, one date'],
      ['Time management', 42, 'Mine and that of others'],
      ['Negotiation', 38, 'Everyone gives a little'],
      ['Persuasion', 40, 'A drawing convinces more than I do'],
      ['Social perceptiveness', 42, 'I see who was not asked'],
      ['Active learning', 42, 'New program, new toy'],
      ['Instructing', 40, 'I taught half the planners'],
      ['Management of financial resources', 36, 'I know what a meter of street costs'],
      ['Building and construction', 34, 'Four years of trenches leave some clay on you'],
      ['Management of personnel resources', 34, 'Led a crew of nine for a while'],
      ['Management of material resources', 34, 'Pipes, pumps and portable toilets'],
      ['Negotiate with stakeholders', 40, 'Over coffee, mostly'],
      ['Project management', 42, 'Four years of trenches'],
      ['Perform project management', 40, 'And they were done on time'],
      ['Customer and personal service', 42, 'I started on the phone'],
      ['Administrative procedures', 42, 'I invented some of the forms; sorry'],
      ['Computers and electronics', 38, 'From punch cards to dashboards'],
      ['Economics and accounting', 30, 'What a mistake costs'],
      ['Apply change management', 42, 'People move when they see why'],
      ['Education and training', 34, 'Wrote the course for newcomers'],
      ['Perform resource planning', 40, 'Who is where with which digger'],
      ['Manage budgets', 36, 'A budget is a promise'],
    ]),
    ...shown('SELF', [
      ['Sees the whole picture', 45, 'The whole river, not the one bend'],
      ['Plans ahead', 44, 'Backwards from the end'],
      ['Brings people together', 44, 'I know whom to ring'],
      ['Moves along with change', 42, 'Seven reorganizations'],
    ]),
    ...forManager('OUTSIDE_WORK', [['Runs a good discussion', 40, 'Chair of the village theater']]),
    ...onlyMe('OUTSIDE_WORK', [['Takes the lead', 36, 'If there is no one else']]),
  ],
  skillsFromRole: 0,
  proposals: [],
  energy: {
    'Find out': 'GIVES_ENERGY',
    Organize: 'GIVES_ENERGY',
    'Help people': 'LIKES',
    'Lead and convince': 'LIKES',
    Create: 'NEUTRAL',
    'Make and fix': 'DRAINS',
  },
  interests: [
    { subject: 'Systems analysis', wants: true, visibility: 'SELF' },
    { subject: 'Instructing', wants: true, visibility: 'ORGANIZATION' },
    { subject: 'Management of personnel resources', wants: false, visibility: 'SELF' },
  ],
  openness: { answer: 'OPEN', until: '2027-04-30', discoverable: 'NOBODY' },
  answers: [
    { subject: 'works-planner', answer: 'NO' },
    { subject: 'product-owner', answer: 'SAVED' },
  ],
  buddyOffers: [
    { skill: 'Systems analysis', hoursPerMonth: 4, forms: 'BUDDY|WORKSHOP|COMMUNITY' },
    { skill: 'Plans ahead', hoursPerMonth: 2, forms: 'BUDDY' },
  ],
  signIn: [
    {
      actor: 'EMPLOYEE',
      order: 7,
      en: 'Thirty-one years, forty skills: what stands out when someone can do almost everything?',
      nl: 'Eenendertig jaar dienst, veertig vaardigheden: wat springt eruit als iemand bijna alles kan?',
      fr: 'Trente et un ans de maison, quarante compétences : que voit-on quand quelqu’un sait presque tout faire ?',
    },
  ],
}

const koen: Story = {
  id: 'koen-verhaegen',
  name: 'Koen Verhaegen',
  told: 'Leads Customer contact Leuven and knows the birthday of each of the seventeen. He is at his best in a one-to-one talk, and proud of everyone who left his team for something better. About himself: not yet, and he names no date.',
  languages: 'nl|fr|en',
  startedOn: '2008-01-14',
  seat: { team: 'contact-leuven', role: 'customer-contact-manager', since: '2018-05-01' },
  location: 'Leuven',
  earlier: [],
  skills: [
    ...shown('SELF', [
      ['Management of personnel resources', 46, 'People grow here, then they go, and I am proud'],
      ['Gets people moving', 46, 'I know what each of them came for'],
      ['Active listening', 44, 'One-to-one is where it happens'],
      ['Social perceptiveness', 45, 'I hear it in the good morning'],
      ['Speaking', 44, 'Also when the news is bad'],
      ['Coordination', 44, 'Seventeen people, four channels, one coffee machine'],
    ]),
    ...shown('COURSE', [
      ['Personnel and human resources', 40, 'Two years of evening school'],
      ['Coach employees', 44, 'Every second Tuesday, each of them'],
      ['Human resource management', 34, 'The subject I liked best'],
      ['Labour legislation', 36, 'The subject I feared most'],
      ['Human resources department processes', 30, 'I know what happens after I send the form'],
      ['Education and training', 38, 'I train our new team leads'],
      ['Psychology', 34, 'Why people do what they do'],
      ['Negotiation', 40, 'Rosters at Christmas'],
    ]),
    ...shownWithLevel('SELF', [
      ['Makes a team of a group', 46, 'We sing on Fridays'],
      ['Keeps a confidence', 45, 'The door is closed and stays closed'],
      ['Gives advice people can use', 42, 'One thing to try by Friday'],
      ['Give constructive feedback', 44, 'Soon, small and kind'],
      ['Interview people', 40, 'I hired twelve of the seventeen'],
      ['Senses what others need', 42, 'It could be me'],
    ]),
  ],
  skillsFromRole: 26,
  proposals: [],
  energy: {
    'Help people': 'GIVES_ENERGY',
    'Lead and convince': 'GIVES_ENERGY',
    Organize: 'LIKES',
    'Make and fix': 'DRAINS',
  },
  interests: [{ subject: 'Personnel and human resources', wants: true, visibility: 'SELF' }],
  openness: { answer: 'NOT_YET' },
  answers: [],
  buddyOffers: [{ skill: 'Gets people moving', hoursPerMonth: 2, forms: 'BUDDY|COMMUNITY' }],
  signIn: [
    {
      actor: 'MANAGER',
      order: 8,
      en: 'Leads Customer contact Leuven, where Noor works; sees what people chose to show, no more.',
      nl: 'Leidt Klantcontact Leuven, waar Noor werkt; ziet wat mensen kiezen te tonen, niet meer.',
      fr: 'Dirige le contact clientèle de Louvain, où travaille Noor ; voit ce que chacun choisit de montrer, sans plus.',
    },
  ],
}

const katrien: Story = {
  id: 'katrien-maes',
  name: 'Katrien Maes',
  told: 'Chemist here for nine years, left in 2024 for a river-restoration group. There she learned to model how a valley drains and to tell a mayor about it. She misses the laboratory, and would come back for the land around it.',
  languages: 'nl|en|fr',
  startedOn: '2015-03-02',
  seat: null,
  location: 'Aarschot',
  leftOn: '2024-08-31',
  earlier: [
    { team: 'laboratory', role: 'chemist', from: '2015-03-02', to: '2020-02-03' },
    { team: 'treatment', role: 'chemist', from: '2020-02-03', to: '2024-08-31' },
  ],
  skills: [
    ...shown('OUTSIDE_WORK', [
      ['Biology', 40, 'Two years of otters and oxygen'],
      ['Geography', 40, 'I know every bend of the Demer'],
      ['Engineering and technology', 40, 'Weirs, meanders and what they do in a flood'],
      ['Systems analysis', 40, 'How a valley drains'],
      ['Law and government', 36, 'Permits, directives and mayors'],
      ['Physics', 36, 'Water goes down, mostly'],
      ['Coordination', 40, 'Farmers, anglers and three councils'],
      ['Use geographic information systems', 34, 'A map says it faster'],
      ['Advise on soil and water protection', 40, 'My daily work there'],
      ['Environmental legislation', 38, 'I can cite it, but try not to'],
      ['Liaise with local authorities', 38, 'Mayors like maps'],
    ]),
    ...shown('SELF', [
      ['Chemistry', 46, 'My first language'],
      ['Using science', 45, 'Doubt, measure, doubt again'],
      ['Complex problem solving', 42, 'Where does the nitrate come from?'],
      ['Reading comprehension', 44, 'Reports of a thousand pages'],
      ['Writing', 42, 'Which I then write in ten'],
      ['Sees the whole picture', 44, 'The tap begins in the field'],
    ]),
  ],
  skillsFromRole: 26,
  proposals: [],
  energy: { 'Find out': 'GIVES_ENERGY', 'Make and fix': 'LIKES', 'Lead and convince': 'LIKES', Organize: 'NEUTRAL' },
  interests: [{ subject: 'environmental-engineer', wants: true, visibility: 'ORGANIZATION' }],
  openness: { answer: 'OPEN', until: '2027-04-30', discoverable: 'ORGANIZATION' },
  answers: [{ subject: 'environmental-engineer', answer: 'SAVED' }],
  buddyOffers: [],
  signIn: [
    {
      actor: 'ALUMNUS',
      order: 14,
      en: 'Left two years ago, stayed in touch, and may come back with what she learned elsewhere.',
      nl: 'Vertrok twee jaar geleden, hield contact en komt misschien terug met wat ze elders leerde.',
      fr: 'Partie il y a deux ans, restée en contact, elle reviendrait peut-être avec ce qu’elle a appris ailleurs.',
    },
  ],
}

const fatima: Story = {
  id: 'fatima-el-amrani',
  name: 'Fatima El Amrani',
  told: 'Partner of the networks and the water people. Reads a collective agreement for pleasure, settles a quarrel before lunch, and was a family mediator before. She likes it where she is: her answer is no, and that is that.',
  languages: 'nl|fr|ar|en',
  startedOn: '2017-11-06',
  seat: { team: 'people-care', role: 'hr-partner', since: '2020-01-06' },
  location: 'Leuven',
  earlier: [{ team: 'people-care', role: 'recruiter', from: '2017-11-06', to: '2020-01-06' }],
  skills: [
    ...shown('OUTSIDE_WORK', [
      ['Calms a conflict', 46, 'Ten years of family mediation'],
      ['Negotiation', 46, 'Both must be able to look in the mirror'],
      ['Advise on conflict management', 42, 'Mostly: talk earlier'],
      ['Therapy and counseling', 32, 'Listening is also a trade'],
    ]),
    ...shown('SELF', [
      ['Personnel and human resources', 44, 'People first, then the form'],
      ['Active listening', 46, 'Silence is a question too'],
      ['Social perceptiveness', 46, 'I watch the hands'],
      ['Law and government', 40, 'I like agreements that hold'],
      ['Labour legislation', 44, 'Bedside reading'],
      ['Employment law', 42, 'The other half of it'],
      ['Persuasion', 42, 'Slowly'],
      ['Judgment and decision making', 42, 'Fair, and said aloud'],
      ['Asks the critical question', 42, 'And who decides that?'],
      ['Gives advice people can use', 44, 'What to do on Monday morning'],
      ['Contract law', 32, 'A hobby, I admit'],
      ['Manage contract disputes', 36, 'Read it together, aloud'],
      ['Keeps a confidence', 46, 'It ends with me'],
      ['Finds middle ground', 45, 'Before lunch'],
      ['Education and training', 36, 'I train the people who hold career talks'],
    ]),
  ],
  skillsFromRole: 26,
  proposals: [],
  energy: {
    'Help people': 'GIVES_ENERGY',
    'Lead and convince': 'LIKES',
    Organize: 'NEUTRAL',
    'Find out': 'NEUTRAL',
    Create: 'NEUTRAL',
    'Make and fix': 'DRAINS',
  },
  interests: [{ subject: 'Negotiation', wants: true, visibility: 'ORGANIZATION' }],
  openness: { answer: 'NO' },
  answers: [{ subject: 'recruiter', answer: 'NO' }],
  buddyOffers: [{ skill: 'Negotiation', hoursPerMonth: 2, forms: 'BUDDY|WORKSHOP' }],
  signIn: [
    {
      actor: 'HR_PARTNER',
      order: 10,
      units: 'networks|water-quality',
      en: 'HR partner for Networks and Water quality; sees what is shared, never what is private.',
      nl: 'HR-partner voor Netwerken en Waterkwaliteit; ziet wat gedeeld is, nooit wat privé is.',
      fr: 'Partenaire RH des Réseaux et de la Qualité de l’eau ; voit ce qui est partagé, jamais ce qui est privé.',
    },
  ],
}

const tomasz: Story = {
  id: 'tomasz-nowak',
  name: 'Tomasz Nowak',
  told: 'Works out what pay scales, training and time off cost, and gets every table to add up. He came from Poznań for a year, eleven years ago. What he wants next he has told nobody, and nobody asks.',
  languages: 'en|nl|pl',
  startedOn: '2015-09-01',
  seat: { team: 'people-care', role: 'hr-analyst', since: '2019-02-04' },
  location: 'Leuven',
  earlier: [{ team: 'accounts', role: 'accountant', from: '2015-09-01', to: '2019-02-04' }],
  skills: [
    ...shown('SELF', [
      ['Using mathematics', 44, 'Tables that add up make me happy'],
      ['Mathematics', 44, 'I studied econometrics'],
      ['Takes a problem apart', 45, 'First the question, then the table'],
      ['Critical thinking', 44, 'Compared with what?'],
      ['Computers and electronics', 42, 'Spreadsheets, and what comes after spreadsheets'],
      ['Systems evaluation', 40, 'Did it help?'],
      ['Perform data analysis', 42, 'Every first Monday'],
      ['Statistics', 42, 'The honest half of lying'],
      ['Complex problem solving', 42, 'I like the ones without an answer at the back'],
    ]),
    ...shown('ROLE', [
      ['Economics and accounting', 44, 'Four years in the books'],
      ['Management of financial resources', 32, 'I build the staff budget'],
      ['Keeps a confidence', 46, 'Pay is private'],
    ]),
    ...onlyMe('OUTSIDE_WORK', [['Programming', 30, 'I automate my own evenings']]),
  ],
  skillsFromRole: 26,
  proposals: ['Administrative procedures'],
  energy: { 'Find out': 'GIVES_ENERGY', Organize: 'LIKES', 'Lead and convince': 'DRAINS' },
  interests: [],
  openness: null,
  answers: [{ subject: 'recruiter', answer: 'NO' }],
  buddyOffers: [],
  signIn: [
    {
      actor: 'HR_ANALYST',
      order: 11,
      en: 'HR analyst: weighs ways to fill places in counts and ranges, without a name.',
      nl: 'HR-analist: weegt manieren om plaatsen in te vullen af in aantallen en marges, zonder naam.',
      fr: 'Analyste RH : compare des façons de pourvoir des postes en nombres et en fourchettes, sans aucun nom.',
    },
  ],
}

const lieve: Story = {
  id: 'lieve-goossens',
  name: 'Lieve Goossens',
  told: 'Leads Street works, with places to fill and a town full of trenches. Began as a civil engineer, and has since learned that a street is people first. She wants someone who can talk at the kitchen table.',
  languages: 'nl|fr|en',
  startedOn: '2010-02-01',
  seat: { team: 'street-works', role: 'project-manager', since: '2019-01-07' },
  location: 'Mechelen',
  earlier: [{ team: 'design-office', role: 'civil-engineer', from: '2010-02-01', to: '2019-01-07' }],
  skills: [
    ...shown('ROLE', [
      ['Engineering and technology', 44, 'I calculated half the tanks we own'],
      ['Civil engineering', 42, 'What I studied'],
      ['Building and construction', 44, 'Clay, sand and surprises'],
      ['Design', 40, 'I still sketch on napkins'],
      ['Physics', 38, 'Pressure has no mercy'],
      ['Using mathematics', 40, 'By heart, by hand, by noon'],
    ]),
    ...shown('SELF', [
      ['Coordination', 46, 'Gas, power, water, school gate'],
      ['Administration and management', 42, 'Who does what by when'],
      ['Judgment and decision making', 44, 'Dig or wait'],
      ['Management of personnel resources', 42, 'Twenty people, no heroes'],
      ['Management of financial resources', 40, 'Eleven million and not a euro more'],
      ['Plans ahead', 46, 'Rain is in the plan'],
      ['Decides in time', 44, 'On the pavement, in the wind'],
    ]),
  ],
  skillsFromRole: 26,
  proposals: [],
  energy: { 'Lead and convince': 'GIVES_ENERGY', 'Make and fix': 'LIKES', Organize: 'LIKES', 'Help people': 'LIKES' },
  interests: [{ subject: 'network-manager', wants: true, visibility: 'SELF' }],
  openness: null,
  answers: [],
  buddyOffers: [{ skill: 'Coordination', hoursPerMonth: 1, forms: 'BUDDY|ON_THE_JOB' }],
  signIn: [
    {
      actor: 'TEAM_SEEKER',
      order: 9,
      en: 'Leads Street works and has places to fill; looks for people who want to be found.',
      nl: 'Leidt Werken in de straat en zoekt mensen; kijkt naar wie gevonden wil worden.',
      fr: 'Dirige les chantiers en rue et cherche du monde ; regarde qui veut bien être trouvé.',
    },
  ],
}

/** The twelve, in the order in which one meets them. */
export const stories: readonly Story[] = [
  noor,
  stijn,
  aylin,
  mehmet,
  elodie,
  ilyas,
  greet,
  koen,
  lieve,
  fatima,
  tomasz,
  katrien,
]

/** Two more who are met at sign-in only; the generator writes the rest of them. */
export const alsoAtSignIn: readonly {
  readonly id: string
  readonly name: string
  readonly team: string
  readonly role: string
  readonly signIn: StorySignIn
}[] = [
  {
    id: 'dries-lambrecht',
    name: 'Dries Lambrecht',
    team: 'it-services',
    role: 'it-support-specialist',
    signIn: {
      actor: 'OPERATOR',
      order: 12,
      en: 'Runs imports from the command line; on screen sees what every colleague sees, no more.',
      nl: 'Draait imports vanaf de opdrachtregel; ziet op het scherm wat elke collega ziet, niet meer.',
      fr: 'Lance les imports en ligne de commande ; voit à l’écran ce que voit chaque collègue, rien de plus.',
    },
  },
  {
    id: 'an-smets',
    name: 'An Smets',
    team: 'buying-law',
    role: 'legal-adviser',
    signIn: {
      actor: 'AUDITOR',
      order: 13,
      en: 'Data-protection officer: sees what every colleague sees, and nothing that people keep to themselves.',
      nl: 'Functionaris voor gegevensbescherming: ziet wat elke collega ziet, en niets van wat mensen voor zich houden.',
      fr: 'Déléguée à la protection des données : voit ce que voit chaque collègue, et rien de ce que chacun garde pour soi.',
    },
  },
]
