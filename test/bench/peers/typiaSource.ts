/**
 * AuditLog, overlays applied, as types that typia reads, and the check wanted of it: the verdict or, with `collect`, all issues.
 * `asserted` adds the tags of formats; nothing else is different.
 */
export function typiaSource(asserted: boolean, collect: boolean): string {
  const text = (format: string) => (asserted ? `string & tags.Format<"${format}">` : "string");
  const [uuid, time, email, uri] = ["uuid", "date-time", "email", "uri"].map(text);
  return `
import typia, { type tags } from "typia";

interface AuditLog {
  action?: "create" | "write" | "delete" | "start" | "stop" | "login" | "logout" | "register" | "request_password_reset" | "connect"
    | "disconnect" | "open" | "close";
  additional_fields?: Record<string, unknown>;
  description?: string;
  diff?: Record<string, { new?: unknown; old?: unknown; secret?: boolean }>;
  id?: ${uuid};
  ip?: string;
  is_deleted?: boolean;
  organization?: { display_name?: string; icon?: string; id: ${uuid}; name?: string };
  organization_id?: ${uuid};
  request_id?: ${uuid};
  resource_icon?: string;
  resource_id?: ${uuid};
  resource_link?: string;
  resource_target?: string;
  resource_type?: "template" | "template_version" | "user" | "workspace" | "workspace_build" | "git_ssh_key" | "api_key" | "group"
    | "license" | "convert_login" | "health_settings" | "notifications_settings" | "prebuilds_settings" | "workspace_proxy"
    | "organization" | "oauth2_provider_app" | "oauth2_provider_app_secret" | "custom_role" | "organization_member"
    | "notification_template" | "idp_sync_settings_organization" | "idp_sync_settings_group" | "idp_sync_settings_role"
    | "workspace_agent" | "workspace_app" | "task" | "ai_seat" | "ai_provider" | "ai_provider_key" | "ai_gateway_key"
    | "group_ai_budget" | "user_ai_budget_override" | "chat" | "user_secret" | "user_skill" | "oauth2_provider_settings"
    | "chat_project" | "mcp_server_config" | "chat_model_config" | "chat_instruction_settings" | "chat_operational_settings"
    | "experiment_rule";
  status_code?: number & tags.Type<"int64">;
  time?: ${time};
  user?: User | null;
  user_agent?: string;
}

interface User {
  avatar_url?: ${uri};
  created_at: ${time};
  email: ${email};
  has_ai_seat?: boolean;
  id: ${uuid};
  is_service_account?: boolean;
  last_seen_at?: ${time};
  login_type?: "" | "password" | "github" | "oidc" | "token" | "none";
  name?: string;
  organization_ids?: (${uuid})[];
  roles?: { display_name?: string; name?: string; organization_id?: string }[];
  status?: "active" | "dormant" | "suspended";
  theme_preference?: string;
  updated_at?: ${time};
  username: string;
}

export const check = typia.${collect ? "createValidate" : "createIs"}<AuditLog>();
`;
}
