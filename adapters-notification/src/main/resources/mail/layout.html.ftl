<#ftl output_format="HTML" auto_esc=true>
<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${subject}</title>
</head>
<body style="margin:0;padding:0;background:#f6f5f1;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f6f5f1;"><tr><td align="center" style="padding:24px 12px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border:1px solid #dcd9d0;border-radius:4px;font-family:'Noto Sans SC','PingFang SC','Microsoft YaHei','Hiragino Sans GB',system-ui,sans-serif;color:#1d2733;font-size:14px;line-height:1.6;">
<tr><td style="padding:12px 24px;border-bottom:1px solid #dcd9d0;font-weight:600;color:#22456b;">${product}</td></tr>
<tr><td style="padding:24px;">
<h1 style="margin:0 0 16px;font-size:18px;line-height:1.4;font-weight:600;">${subject}</h1>
<p style="margin:0 0 8px;">${greeting}</p>
<p style="margin:0 0 16px;white-space:pre-line;">${text}</p>
<#if facts?has_content>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 16px;border-top:1px solid #dcd9d0;font-size:14px;">
<#list facts as fact>
<tr><td style="padding:8px 12px 8px 0;border-bottom:1px solid #dcd9d0;color:#5a6775;white-space:nowrap;vertical-align:top;">${fact.label}</td><td style="padding:8px 0;border-bottom:1px solid #dcd9d0;word-break:break-all;">${fact.value}</td></tr>
</#list>
</table>
</#if>
<#if url?has_content>
<p style="margin:24px 0 0;"><a href="${url}" style="display:inline-block;background:#22456b;color:#ffffff;text-decoration:none;padding:10px 20px;border-radius:4px;">${button}</a></p>
<p style="margin:12px 0 0;font-size:12px;color:#5a6775;word-break:break-all;">${url}</p>
</#if>
</td></tr>
<tr><td style="padding:12px 24px;border-top:1px solid #dcd9d0;font-size:12px;color:#5a6775;">${footer}</td></tr>
</table>
</td></tr></table>
</body>
</html>
