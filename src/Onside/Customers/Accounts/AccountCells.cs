using Microsoft.AspNetCore.Components;
using Onside.Shared.Ui;
using Onside.Team.Lists;

namespace Onside.Customers.Accounts;

// What stands in a row of the list of customers, by its column.
public static class AccountCells
{
    public static MarkupString Of(string column, AccountRow account) => column switch
    {
        "lifecycle" => Cells.Of("gate-cell", Markup.Of($"""<span class="badge {AccountWords.Tone(account.Lifecycle).Class()}">{Icon.Of(AccountWords.Glyph(account.Lifecycle))}{AccountWords.Of(account.Lifecycle)}</span>""")),
        "region" => Cells.Of("wide quietly", account.Region),
        "employees" => Cells.Of("num wide", account.Employees?.ToString("N0")),
        "revenue" => Cells.Of("num amount", account.Revenue?.Compact()),
        "won" => Cells.Day("num wide", account.LastWonOn),
        "owner" => Cells.Owner(account.OwnerId, account.Owner),
        "industry" => Cells.Of("wide quietly", account.Industry),
        "tags" => Cells.Of("wide quietly", string.Join(", ", account.Tags)),
        "contract" => Cells.Day("num wide", account.ContractUntil),
        _ => Cells.Own(account.Fields, column),
    };
}
