using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Team.Activities;

namespace Onside.Customers.Accounts;

// Who never bought, and with whom nobody wrote, planned or did anything.
public partial class Account
{
    public static Expression<Func<Account, bool>> IsUnanswered(AppDb db)
    {
        var activities = db.Set<Activity>();
        return account => account.LastWonOn == null && !activities.Any(a => a.SubjectId == account.Id);
    }
}
