<#ftl output_format="plainText">
${greeting}

${text}
<#if facts?has_content>

<#list facts as fact>
${fact.label}: ${fact.value}
</#list>
</#if>
<#if url?has_content>

${button}:
${url}
</#if>

-- 
${product}
${footer}
