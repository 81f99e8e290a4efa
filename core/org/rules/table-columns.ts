interface TableColumns {
  required: readonly string[];
  optional: readonly string[];
  /** Names of tables that were filled in before a column was renamed. */
  former: Readonly<Record<string, string>>;
}

/** The columns of the tables that are imported, in the order in which the page names them. */
export const TABLE_COLUMNS = {
  units: { required: ['编号', '名称', '类别', '上级编号'], optional: [], former: {} },
  members: {
    required: ['编号', '姓名', '单元编号'],
    optional: ['进入支部日期', '党员类别', '免考核', '角色', '账号编号'],
    former: { 登录标识: '账号编号' },
  },
} as const satisfies Record<string, TableColumns>;
