<#import "template.ftl" as layout>
<#outputformat "plainText">
<#assign actions><#list requiredActions![] as action>- ${msg("requiredAction." + action)}<#sep>
</#list></#assign>
<#assign body>${msg("executeActionsBody", link, linkExpiration, realmName, actions, linkExpirationFormatter(linkExpiration))}</#assign>
</#outputformat>
<@layout.mail subject=msg("executeActionsSubject") body=body why=msg("mailWhyAccount") link=link action=msg("executeActionsAction")/>
