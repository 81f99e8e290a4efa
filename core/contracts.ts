import * as bank from './bank/contract';
import * as bankDesk from './bank/desk-contract';
import * as bankImport from './bank/import-contract';
import * as bankReports from './bank/report-contract';
import * as bankWork from './bank/workbench-contract';
import * as checkin from './checkin/contract';
import * as classroom from './classroom/contract';
import * as classroomLessons from './classroom/lesson-contract';
import * as classroomWork from './classroom/workbench-contract';
import * as disclosure from './disclosure/contract';
import * as disclosureWork from './disclosure/workbench-contract';
import * as feed from './feed/contract';
import * as feedWork from './feed/workbench-contract';
import * as home from './home/contract';
import type { Endpoint } from './kernel/endpoint';
import * as library from './library/contract';
import * as libraryWork from './library/workbench-contract';
import * as notebook from './notebook/contract';
import * as notebookWork from './notebook/workbench-contract';
import * as org from './org/contract';
import * as orgWork from './org/workbench-contract';
import * as practiceBook from './practice/book-contract';
import * as practice from './practice/contract';
import * as practiceMinute from './practice/minute-contract';
import * as quizAnalysis from './quiz/analysis-contract';
import * as quizContests from './quiz/contest-contract';
import * as quiz from './quiz/contract';
import * as quizPapers from './quiz/paper-contract';
import * as quizWork from './quiz/workbench-contract';
import * as search from './search/contract';
import * as searchWork from './search/workbench-contract';
import * as statistics from './statistics/contract';

/** Everything that a client or the platform can ask of the functions, in the order of docs/api.md. */
export const endpoints: readonly Endpoint[] = [
  home.openHome,
  home.listNotices,
  home.readNotices,
  classroom.listCourses,
  classroomLessons.openCourse,
  classroomLessons.openLesson,
  classroomLessons.renewAddresses,
  classroom.savePosition,
  classroom.completeLesson,
  classroom.setFavourite,
  classroomLessons.listFavourites,
  classroomWork.listManagedCourses,
  classroomWork.openCourseSource,
  classroomWork.previewLesson,
  classroomWork.checkCourse,
  classroomWork.ticketLessonFile,
  classroomWork.publishCourse,
  classroomWork.withdrawCourse,
  notebook.listNotes,
  notebook.openNote,
  notebook.listSharedNotes,
  notebook.preparePhotos,
  notebook.saveNote,
  notebook.deleteNote,
  notebook.shareNote,
  notebook.prepareRecording,
  notebook.keepRecording,
  notebook.listRecordings,
  notebook.deleteRecording,
  notebookWork.listNotesForReview,
  notebookWork.reviewNote,
  quiz.listWeeklyTests,
  quiz.openPaper,
  quiz.startAttempt,
  quiz.openAttempt,
  quiz.saveAnswer,
  quiz.submitAttempt,
  quizContests.listTests,
  quizContests.openStandings,
  quizPapers.checkSections,
  quizPapers.listAskable,
  quizPapers.listTopics,
  quizPapers.listPapers,
  quizPapers.openPaperWork,
  quizPapers.savePaper,
  quizPapers.movePaper,
  quizPapers.openWeeklyPlan,
  quizPapers.setThemes,
  quizPapers.redrawAttempt,
  quizWork.setBlueprint,
  quizWork.drawWeeklyTest,
  quizAnalysis.listAnalysedPapers,
  quizAnalysis.analysePaper,
  quizWork.onTimer,
  practice.openPractice,
  practiceMinute.startMinute,
  practiceMinute.finishMinute,
  practiceBook.listCards,
  practiceBook.openReview,
  practiceBook.answerCard,
  practiceBook.rateCard,
  practiceBook.putCardAway,
  bankWork.importQuestions,
  bankImport.startImport,
  bankImport.continueImport,
  bankImport.openImport,
  bankImport.listImports,
  bankImport.listImportRows,
  bankImport.changeImport,
  bankImport.commitImport,
  bankImport.undoImport,
  bankImport.downloadProblems,
  bankImport.downloadTemplate,
  bankImport.exportQuestions,
  bankImport.cleanImports,
  bankWork.listStale,
  bankWork.resolveStale,
  bankDesk.openDesk,
  bankDesk.listQuestions,
  bankDesk.openQuestion,
  bankDesk.findSimilar,
  bankDesk.saveQuestion,
  bankDesk.moveQuestion,
  bank.reportQuestion,
  bank.withdrawReport,
  bank.listMyReports,
  bankReports.listReports,
  bankReports.openReports,
  bankReports.dismissReports,
  bankReports.correctQuestion,
  bankReports.continueCorrection,
  library.listStatutes,
  library.openStatute,
  library.openArticles,
  library.compareVersions,
  library.findCited,
  libraryWork.importStatute,
  libraryWork.makeCourse,
  search.search,
  searchWork.mendIndex,
  checkin.checkIn,
  checkin.openWeek,
  feed.listPosts,
  feed.openPost,
  feed.confirmRead,
  feedWork.listWork,
  feedWork.openWork,
  feedWork.reach,
  feedWork.saveDraft,
  feedWork.previewBody,
  feedWork.movePost,
  feedWork.countWork,
  disclosure.listBoard,
  disclosure.openDisclosure,
  disclosure.leaveFeedback,
  disclosure.listMyFeedback,
  disclosureWork.listFeedback,
  disclosureWork.answerFeedback,
  disclosureWork.listProposals,
  disclosureWork.openProposal,
  disclosureWork.saveProposal,
  disclosureWork.moveDisclosure,
  statistics.listAssignments,
  statistics.completion,
  statistics.listPeople,
  org.whoAmI,
  org.foundOrganisation,
  org.findInvitation,
  org.requestBinding,
  orgWork.listBindingRequests,
  orgWork.decideBinding,
  orgWork.renewInvitation,
  orgWork.listUnits,
  orgWork.listMembers,
  orgWork.setExemption,
  orgWork.grantRole,
  orgWork.revokeRole,
  orgWork.importUnits,
  orgWork.importMembers,
  orgWork.getPolicy,
  orgWork.setPolicy,
];
