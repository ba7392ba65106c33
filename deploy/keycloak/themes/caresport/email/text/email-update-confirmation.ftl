<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#assign body>${msg("emailUpdateConfirmationBody", link, newEmail, realmName, linkExpirationFormatter(linkExpiration))}</#assign>
<@layout.mail subject=msg("emailUpdateConfirmationSubject") body=body why=msg("mailWhyAccount") link=link action=msg("emailUpdateConfirmationAction")/>
