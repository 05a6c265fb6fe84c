export const possibleTypes = {
  "Node": [
    "Department",
    "LearningItem",
    "Opening",
    "Person",
    "Role",
    "RoleFamily",
    "Seat",
    "Skill",
    "Team"
  ],
  "InboxItem": [
    "Invitation"
  ],
  "InterestSubject": [
    "Role",
    "Skill",
    "Team"
  ],
  "AnswerSubject": [
    "Role",
    "RoleFamily"
  ],
  "SearchResult": [
    "Person",
    "Role",
    "Skill",
    "Team"
  ]
}
