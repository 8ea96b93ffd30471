package org.kedang.kit.domain;

/** The roles the regulations name (A2). What a role may do stands in {@code access.domain.RoleBook}; code asks for permissions. */
public enum Role {
    /** 销售代表 */
    SALES_REP,
    /** 客户经理 */
    ACCOUNT_MANAGER,
    /** 普通员工 */
    EMPLOYEE,
    /** 数据管理员 */
    DATA_ADMINISTRATOR,
    /** 部门经理 */
    DEPARTMENT_MANAGER,
    /** 销售部经理 */
    SALES_MANAGER,
    /** 总经理 */
    GENERAL_MANAGER,
    /** 营销部门负责人 */
    MARKETING_HEAD,
    /** 应收款会计 */
    FINANCE,
    /** 法务风控 */
    LEGAL_RISK,
    /** 档案保管员 */
    ARCHIVIST,
    /** 审计员 */
    AUDITOR,
    /** 系统管理员 (三员): runs the system, sees no content, grants nothing */
    SYSTEM_OFFICER,
    /** 安全管理员 (三员): grants, reads no content */
    SECURITY_OFFICER,
    /** 安全审计员 (三员): reads the log, cannot act */
    AUDIT_OFFICER,
    /** 外部系统 (ERP, CRM) with a token of its own */
    PARTNER_SYSTEM
}
