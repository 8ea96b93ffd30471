<#ftl output_format="plainText">
${greeting}

${text}
<#if facts?has_content>

<#list facts as fact>
${fact.label}${colon}${fact.value}
</#list>
</#if>
<#if url?has_content>

${button}${colon?trim}
${url}
</#if>

-- 
${product}
${footer}
